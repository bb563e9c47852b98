import { expect } from "@std/expect";
import { areOfOtherBuilds, fingerprintOf, movedBetween } from "./fingerprint.ts";
import { exampleRecord } from "./schema/_examples.ts";

Deno.test("a fingerprint is the engine's parts and its answers", () => {
  const { environment } = exampleRecord;
  expect(fingerprintOf(environment)).toBeUndefined();
  expect(fingerprintOf({ ...environment, answers: { exp: "0a" } })).toEqual({
    deno: "2",
    exp: "0a",
  });
});

Deno.test("what moved is what differs or is in one alone", () => {
  const before = { exp: "1", tanh: "2", kernels: "3", sums: "4" };
  expect(movedBetween(before, before)).toEqual([]);
  expect(movedBetween(before, { tanh: "2", exp: "9", sums: "4", fused: "no" })).toEqual([
    "exp",
    "fused",
    "kernels",
  ]);
});

Deno.test("another machine is no other build, other kernels are", () => {
  const here = { kernels: "1", tfjs: "4", fused: "yes", exp: "a" };
  expect(areOfOtherBuilds(here, { ...here, fused: "no", exp: "b" })).toBe(false);
  expect(areOfOtherBuilds(here, { ...here, kernels: "2" })).toBe(true);
  expect(areOfOtherBuilds(here, { ...here, tfjs: "5" })).toBe(true);
  // What is in one alone says nothing: older fingerprints had fewer parts.
  expect(areOfOtherBuilds(here, { ...here, philox: "3" })).toBe(false);
});

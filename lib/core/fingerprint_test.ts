import { expect } from "@std/expect";
import { fingerprintOf, movedBetween } from "./fingerprint.ts";
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

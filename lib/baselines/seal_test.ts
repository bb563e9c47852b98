import { expect } from "@std/expect";
import { createHash } from "node:crypto";
import { baselineOf } from "./_examples.ts";
import { sealed, sealOf } from "./seal.ts";

const [entry] = baselineOf().entries;

Deno.test("the seal is SHA-256 of the sorted, tight JSON without the seal", () => {
  const small = {
    profile: "quick" as const,
    engine: "wasm",
    numericClass: "c",
    benchmarkVersion: 1,
    reason: "r",
    acceptedOn: "2025-01-02",
    trials: [],
  };
  // Written by hand in the order of RFC 8785.
  const text = '{"acceptedOn":"2025-01-02","benchmarkVersion":1,"engine":"wasm",' +
    '"numericClass":"c","profile":"quick","reason":"r","trials":[]}';
  expect(sealOf(small)).toBe(createHash("sha256").update(text).digest("hex"));
});

Deno.test("the seal ignores itself and the order of members", () => {
  expect(sealOf(entry)).toBe(entry.seal);
  const reordered = Object.fromEntries(Object.entries(entry).reverse()) as typeof entry;
  expect(sealOf(reordered)).toBe(entry.seal);
  expect(sealed({ ...entry }).seal).toBe(entry.seal);
});

Deno.test("any change moves the seal", () => {
  const [trial, ...others] = entry.trials;
  const trials = [{ ...trial, metrics: { mmd: trial.metrics.mmd + 2 ** -24 } }, ...others];
  const changes = [{ reason: "x" }, { acceptedOn: "2025-01-03" }, { engine: "cpu" }, { trials }];
  for (const change of changes) expect(sealOf({ ...entry, ...change })).not.toBe(entry.seal);
});

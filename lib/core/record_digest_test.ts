import { expect } from "@std/expect";
import golden from "../../fixtures/golden/digests/golden.json" with { type: "json" };
import { alteredPart, partDigests, type RecordedParts, trialDigest } from "./record_digest.ts";
import { packArray } from "./schema/array.ts";
import type { TrialRecord } from "./schema/record.ts";

const parts: RecordedParts = {
  curves: { loss: { unit: "nats", xUnit: "epoch", x: [0, 1], y: [2, 0.1] } },
  arrays: {
    codes: packArray([2], Float32Array.of(1, 2)),
    labels: packArray([2], Uint8Array.of(3, 4)),
  },
  metrics: { rate: 2, mmd: 0.1 },
};
const digests = { parameters: "0".repeat(64), ...golden.parts };

/** A record of these parts; the members that digests do not cover are of no account here. */
function recordWith(changes: Partial<TrialRecord>): TrialRecord {
  return { ...parts, digests, digest: golden.trial, ...changes } as TrialRecord;
}

Deno.test("parts are digested as float32, as an independent program does it", () => {
  expect(partDigests(parts)).toEqual(golden.parts);
  const rounded = { ...parts, metrics: { mmd: Math.fround(0.1), rate: 2 } };
  expect(partDigests(rounded)).toEqual(golden.parts);
});

Deno.test("the digest of a trial covers those of its parts, in any order", () => {
  expect(trialDigest(digests)).toBe(golden.trial);
  expect(trialDigest(Object.fromEntries(Object.entries(digests).reverse()))).toBe(golden.trial);
});

Deno.test("an intact record has no altered part", () => {
  expect(alteredPart(recordWith({}))).toBeUndefined();
});

Deno.test("the part that was altered is named", () => {
  const codes = packArray([2], Float32Array.of(1, 2.0000002384185791015625));
  expect(alteredPart(recordWith({ arrays: { ...parts.arrays, codes } }))).toBe("arrays");
  expect(alteredPart(recordWith({ metrics: { mmd: 0.2, rate: 2 } }))).toBe("metrics");
  const loss = { unit: "nats", xUnit: "epoch", x: [0, 1], y: [2, 0.2] };
  expect(alteredPart(recordWith({ curves: { loss } }))).toBe("curves");
  expect(alteredPart(recordWith({ curves: {} }))).toBe("curves");
  const moved = { ...digests, parameters: "1".repeat(64) };
  expect(alteredPart(recordWith({ digests: moved }))).toBe("digest");
  expect(alteredPart(recordWith({ digest: "f".repeat(64) }))).toBe("digest");
});

Deno.test("a trial that broke down has nothing to alter", () => {
  const broken = { digest: "", digests: {}, metrics: {}, curves: {}, arrays: {} };
  expect(alteredPart(recordWith(broken as Partial<TrialRecord>))).toBeUndefined();
});

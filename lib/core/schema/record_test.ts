import { expect } from "@std/expect";
import { exampleRecord } from "./_examples.ts";
import { recordSchema } from "./record.ts";

Deno.test("a record comes back from JSON as it was", () => {
  expect(recordSchema.parse(JSON.parse(JSON.stringify(exampleRecord)))).toEqual(exampleRecord);
});

Deno.test("a trial that broke down has no digest and says why", () => {
  const broken = { ...exampleRecord, status: "errored", problem: "Broke.", digest: "" };
  expect(recordSchema.parse(broken)).toEqual(broken);
});

Deno.test("what no trial can have is refused", () => {
  const bad = [
    { schemaVersion: 2 },
    { seed: -1 },
    { seed: 0.5 },
    { profile: "huge" },
    { status: "fine" },
    { digest: exampleRecord.digest.toUpperCase() },
    { digest: exampleRecord.digest.slice(1) },
    { codeDigest: "" },
    { metrics: { mmd: null } },
    { metrics: { mmd: NaN } },
    { benchmarkVersion: 0 },
    { environment: { ...exampleRecord.environment, startedAt: "yesterday" } },
    { environment: { ...exampleRecord.environment, seconds: -1 } },
  ];
  for (const change of bad) {
    expect(recordSchema.safeParse({ ...exampleRecord, ...change }).success).toBe(false);
  }
});

import { expect } from "@std/expect";
import { examplePerf } from "./_examples.ts";
import { perfSchema } from "./perf.ts";
import { parseJson } from "./read.ts";

Deno.test("a measurement of speed comes back from JSON as it was", () => {
  expect(perfSchema.parse(JSON.parse(JSON.stringify(examplePerf)))).toEqual(examplePerf);
});

Deno.test("times, speeds and ratios are above zero", () => {
  const [row] = examplePerf.rows;
  const wrong = [
    { milliseconds: 0 },
    { gflops: -1 },
    { peakMiB: 0 },
    { ratio: { ...row.ratio, median: 0 } },
    { ratio: { ...row.ratio, rounds: 0 } },
  ];
  for (const members of wrong) {
    const rows = [{ ...row, ...members }];
    expect(perfSchema.safeParse({ ...examplePerf, rows }).success).toBe(false);
  }
});

Deno.test("a broken file is told in one sentence", () => {
  const text = JSON.stringify({ ...examplePerf, rows: [{ workload: "MLP" }] });
  expect(() => parseJson(text, perfSchema, "perf.json")).toThrow(
    "Cannot read perf.json as rows.0.side is wrong: Invalid input: expected string, " +
      "received undefined; restore it or make it again",
  );
  const newer = JSON.stringify({ ...examplePerf, schemaVersion: 2 });
  expect(() => parseJson(newer, perfSchema, "perf.json")).toThrow(
    "Cannot read perf.json as its schemaVersion is 2 where 1 is known here; " +
      "make it again or use the aebench that wrote it",
  );
});

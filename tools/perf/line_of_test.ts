import { expect } from "@std/expect";
import type { PerfRow } from "../../lib/core/schema/perf.ts";
import { isAboveBar, lineOf } from "./line_of.ts";

const ratio = { median: 1.5, low: 1.25, high: 2, rounds: 8, bar: 1.5 };
const bare: PerfRow = { workload: "A net", side: "PyTorch", milliseconds: 4, gflops: 12.34 };
const row: PerfRow = { ...bare, side: "wasm", peakMiB: 300.4, ratio };

Deno.test("a row is one line", () => {
  expect(lineOf("mlp-vae", bare)).toBe("mlp-vae      PyTorch        4.00 ms   12.3 GFLOP/s");
  expect(lineOf("mlp-vae", row)).toBe(
    "mlp-vae      wasm           4.00 ms   12.3 GFLOP/s   300 MiB  ratio 1.50 (1.25 to 2.00) within 1.5",
  );
  const { bar: _, ...barless } = ratio;
  expect(lineOf("mlp-vae", { ...row, ratio: barless })).toMatch(
    / {2}ratio 1\.50 \(1\.25 to 2\.00\)$/,
  );
});

Deno.test("a bar is kept up to its own value", () => {
  const above = { ...row, ratio: { ...ratio, median: 1.51 } };
  expect([bare, row, above].map(isAboveBar)).toEqual([false, false, true]);
  expect(lineOf("mlp-vae", above)).toMatch(/ ABOVE 1\.5$/);
});

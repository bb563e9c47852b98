import { expect } from "@std/expect";
import { examplePerf } from "../core/schema/_examples.ts";
import type { Perf } from "../core/schema/perf.ts";
import { referenceOf, speedFigure, speedLines, speedSentence } from "./speed.ts";

function withRatio(ratio: Perf["rows"][number]["ratio"]): Perf {
  const [row, reference] = examplePerf.rows;
  return { ...examplePerf, rows: [{ ...row, ratio }, reference] };
}

Deno.test("a line tells time, speed, memory, and the ratio with its range and bar", () => {
  const plain = speedLines(examplePerf).map((line) => ({
    ...line,
    time: line.time.replace("\u00a0", " "),
  }));
  expect(plain).toEqual([{
    workload: "MLP, one step",
    side: "wasm",
    time: "2.5 ms",
    speed: "12",
    memory: "300 MiB",
    ratio: "0.90 (0.80 to 1.25, 5 rounds)",
    bar: "at most 1",
    outcome: { text: "met", standing: "good" },
  }, {
    workload: "MLP, one step",
    side: "PyTorch",
    time: "2.8 ms",
    speed: "10.7",
    memory: "",
    ratio: "",
    bar: "",
  }]);
});

Deno.test("a median above its bar misses it, whatever the range", () => {
  const ratio = { median: 1.501, low: 1, high: 2, rounds: 1 };
  const [line] = speedLines(withRatio({ ...ratio, bar: 1.5 }));
  expect(line.ratio).toBe("1.50 (1.00 to 2.00, 1 round)");
  expect(line.outcome).toEqual({ text: "missed", standing: "warning" });
  expect(speedLines(withRatio(ratio))[0].outcome).toBeUndefined();
});

Deno.test("bars are counted in a sentence", () => {
  const ratio = { median: 1.501, low: 1, high: 2, rounds: 1 };
  expect(speedSentence(examplePerf)).toBe("1 workload timed, 1 of 1 bar met.");
  expect(speedSentence(withRatio({ ...ratio, bar: 1.5 }))).toBe(
    "1 workload timed, 0 of 1 bar met.",
  );
  expect(speedSentence(withRatio(ratio))).toBe("1 workload timed.");
});

Deno.test("the reference is who has no ratio", () => {
  expect(referenceOf(examplePerf)).toBe("PyTorch");
  expect(referenceOf(withRatio(undefined))).toBe("wasm and PyTorch");
});

Deno.test("the figure has a bar by workload for each side that did them all", () => {
  const [row] = examplePerf.rows;
  const { categories, series } = speedFigure(examplePerf)!;
  expect(categories).toEqual(["MLP, one step"]);
  expect(series).toEqual([
    { label: "wasm", values: [2.5] },
    { label: "PyTorch", values: [2.8] },
  ]);
  const more = { ...examplePerf, rows: [...examplePerf.rows, { ...row, workload: "conv" }] };
  expect(speedFigure(more)!.series).toEqual([{ label: "wasm", values: [2.5, 2.5] }]);
  expect(speedFigure({ ...examplePerf, rows: [] })).toBeUndefined();
});

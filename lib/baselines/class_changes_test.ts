import { expect } from "@std/expect";
import type { TrialRecord } from "../core/schema/record.ts";
import type { ClassChange } from "../core/schema/run.ts";
import { baselineOf, benchmark, expectation, recordOf, recordsOf } from "./_examples.ts";
import { classChanges } from "./class_changes.ts";
import { judge } from "./verdicts.ts";

const { environment } = recordOf();
const kernels = { kernels: "1" };

/** Members of a record on an engine of these answers. */
function on(numericClass: string, answers?: Record<string, string>): Partial<TrialRecord> {
  return { numericClass, environment: { ...environment, versions: kernels, answers } };
}

const accepted = baselineOf(recordsOf(() => on("wasm-1-fma", { exp: "a", tanh: "b", sums: "c" })));

function changes(members: Partial<TrialRecord>, baseline = accepted): ClassChange[] {
  return classChanges(benchmark, recordsOf(() => members), baseline, expectation);
}

Deno.test("a run of another class is named with the answers that differ", () => {
  expect(changes(on("wasm-2", { exp: "x", tanh: "y", sums: "c" }))).toEqual([{
    benchmark: "paper/fig1",
    numericClass: "wasm-2",
    baseline: "wasm-1-fma",
    moved: ["exp", "tanh"],
  }]);
});

Deno.test("another build of the kernels is named as well", () => {
  const { environment: own, numericClass } = on("wasm-2", { exp: "a", tanh: "b", sums: "c" });
  const rebuilt = { numericClass, environment: { ...own!, versions: { kernels: "2" } } };
  expect(changes(rebuilt)[0].moved).toEqual(["kernels"]);
});

Deno.test("the same class changes nothing, nor does a benchmark without a baseline", () => {
  expect(changes(on("wasm-1-fma", { exp: "a" }))).toEqual([]);
  const other = on("wasm-2", { exp: "x" });
  expect(classChanges(benchmark, recordsOf(() => other), undefined, expectation)).toEqual([]);
});

Deno.test("a baseline or a record that keeps no answers leaves open what moved", () => {
  const [old] = changes(on("wasm-2", { exp: "x" }), baselineOf());
  expect(old).toEqual({ benchmark: "paper/fig1", numericClass: "wasm-2", baseline: "wasm-1-fma" });
  expect(changes(on("wasm-2"))[0].moved).toBeUndefined();
});

Deno.test("a verdict by tolerance names what moved", () => {
  const members = on("wasm-2", { exp: "x", tanh: "b", sums: "c" });
  const noteOf = (baseline: typeof accepted): string =>
    judge(benchmark, recordsOf(() => members), baseline, expectation)[0].note;
  expect(noteOf(accepted)).toContain(
    "judged by tolerance alone as the run is of numeric class wasm-2 and the baseline of " +
      "wasm-1-fma (they differ in exp).",
  );
  expect(noteOf(baselineOf())).toMatch(/the baseline of wasm-1-fma\.$/);
});

import { expect } from "@std/expect";
import { sampleRun } from "./_sample_run.ts";
import { renderComparison } from "./comparison.ts";

function lines(text: string): string[] {
  return text.split("\n").map((line) => line.trim().replace(/ {2,}/g, " | "));
}

Deno.test("a run compared with itself has equal digests and no difference", () => {
  const { run } = sampleRun();
  const found = lines(renderComparison(run, run));
  // The errored trial of the nine has no digest to compare.
  expect(found).toContain("8 of 9 shared trials with equal digests.");
  expect(found).toContain(
    "VAE, β = 1 | MMD², IMQ-7 | 0.500 ± 0.012 | 0.500 ± 0.012 | 0 | 3 equal",
  );
  expect(found).toContain(
    "VIMAE, Gaussian prior | MMD², IMQ-7 | 0.900 ± 0.012 | " +
      "0.900 ± 0.012 | 0 | 2 equal, 1 without",
  );
});

Deno.test("what differs is shown: values, digests, trials of one run only", () => {
  const { run: a } = sampleRun();
  const { run: b } = sampleRun();
  b.trials[0].digest = b.trials[1].digest;
  b.trials.splice(2, 1);
  b.verdicts[0].value = 0.62;
  const found = lines(renderComparison(a, b));
  expect(found).toContain("6 of 8 shared trials with equal digests; 1 trial in one run only.");
  expect(found).toContain(
    "VAE, β = 1 | MMD², IMQ-7 | 0.500 ± 0.012 | 0.620 ± 0.012 | +0.12 | 1 equal, 1 differ",
  );
  const at = found.indexOf("Only in a:");
  expect(found[at + 1]).toBe("sample/fig1-codes, v0, seed 3, profile quick, engine wasm");
  expect(found).not.toContain("Only in b:");
});

Deno.test("trials of different engines are compared, and the engines named", () => {
  const { run: a } = sampleRun();
  const { run: b } = sampleRun();
  for (const trial of b.trials) Object.assign(trial, { engine: "blas", numericClass: "blas-1" });
  const found = lines(renderComparison(a, b));
  expect(found[1]).toBe(
    "b: 2026-03-01 12:34 UTC, engine blas, numeric class blas-1, interrupted",
  );
  expect(found).toContain("8 of 9 shared trials with equal digests.");
});

Deno.test("benchmarks of one run only, other versions, nothing in common", () => {
  const { run: a } = sampleRun();
  const { run: b } = sampleRun();
  b.benchmarks[0].version = 3;
  expect(renderComparison(a, b)).toContain("sample/fig1-codes (a: version 2, b: version 3)\n");
  b.benchmarks = [];
  b.trials = [];
  const text = renderComparison(a, b);
  expect(text).toContain("The runs have no trial in common.");
  expect(text).toContain("sample/fig1-codes (only in a)\n");
});

Deno.test("columns stand under each other and control characters do not reach the terminal", () => {
  const { run } = sampleRun();
  run.benchmarks[0].variants[0].title = "\u001b[31mred\u0007";
  const text = renderComparison(run, run);
  // deno-lint-ignore no-control-regex
  expect(text).not.toMatch(/[\u001b\u0007]/);
  const table = text.split("\n").filter((line) => /^ {2}(variant|VIMAE)/.test(line));
  expect(table[0].indexOf("metric")).toBe(table[1].indexOf("MMD²"));
});

Deno.test("of two numeric classes it is told what differs, if both are known", () => {
  const { run } = sampleRun();
  const a = { ...run, fingerprints: { "wasm-1": { exp: "1", kernels: "2", sums: "3" } } };
  const b = { ...run, fingerprints: { "wasm-2": { exp: "9", kernels: "8", sums: "3" } } };
  expect(lines(renderComparison(a, b))[2]).toBe(
    "The numeric classes differ: exp and kernels differ.",
  );
  for (const other of [a, run]) expect(renderComparison(a, other)).not.toContain("classes differ");
});

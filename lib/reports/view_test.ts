import { expect } from "@std/expect";
import { BENCHMARK, HOSTILE, sampleRun } from "./_sample_run.ts";
import { viewRun } from "./view.ts";

Deno.test("a benchmark is found with its trials, records, verdicts and claims", () => {
  const { run, records } = sampleRun();
  const [view] = viewRun(run, records.slice(0, 8));
  expect(view.info.id).toBe(BENCHMARK);
  expect(view.seeds).toEqual([1, 2, 3]);
  expect(view.groups.map(({ name, variants }) => [name, variants.length])).toEqual([
    ["Models", 2],
    ["Ablation", 1],
  ]);
  expect(view.trialOf("v1", 3)?.status).toBe("errored");
  expect(view.recordOf("v0", 2)?.digest).toBe(records[1].digest);
  expect(view.recordOf(HOSTILE, 3)).toBeUndefined();
  expect(view.verdictOf("v0", "rate")?.verdict).toBe("within");
  expect(view.publishedOf("v1", "mmd").map(({ value }) => value)).toEqual([0.08]);
  expect(view.titleOf("v1")).toBe("VIMAE, Gaussian prior");
  expect(view.titleOf("unlisted")).toBe("unlisted");
});

Deno.test("records of another profile and of another benchmark stay out", () => {
  const { run, records } = sampleRun();
  const [standard, foreign] = [structuredClone(records[0]), structuredClone(records[1])];
  standard.profile = "standard";
  foreign.benchmark = "sample/other";
  const [view] = viewRun(run, [standard, foreign]);
  expect(view.recordOf("v0", 1)).toBeUndefined();
  expect(view.recordOf("v0", 2)).toBeUndefined();
});

Deno.test("names that look alike when joined are kept apart", () => {
  const { run, records } = sampleRun();
  const odd = structuredClone(records[0]);
  odd.variant = 'v0",1';
  const [view] = viewRun(run, [odd]);
  expect(view.recordOf("v0", 1)).toBeUndefined();
  expect(view.recordOf('v0",1', 1)?.variant).toBe('v0",1');
});

import { expect } from "@std/expect";
import { sha256 } from "../core/digest.ts";
import type { TrialRecord } from "../core/schema/record.ts";
import { baselineOf, benchmark, expectation, failed, recordsOf } from "./_examples.ts";
import { casesOf } from "./case.ts";
import { obstacleOf } from "./obstacles.ts";

/** The verdict on the variant `vae`; further obstacles pile up from one call to the next. */
function first(
  change: (seed: number) => Partial<TrialRecord>,
  { version = 2, baseline = baselineOf(), seeds = [1, 2, 3] } = {},
): string | undefined {
  const records = recordsOf((_, seed) => change(seed), { variants: ["vae"], seeds });
  const cases = casesOf({ ...benchmark, version }, records, baseline, expectation);
  return obstacleOf(cases[0])?.verdict;
}

Deno.test("what can be judged has no obstacle", () => {
  expect(first(() => ({}))).toBeUndefined();
});

Deno.test("of several obstacles the one nearest to the cause counts", () => {
  const data = { dataHash: "" };
  expect(first(() => data)).toBe("incomparable");
  const definition = { ...data, definitionDigest: sha256("other") };
  expect(first(() => definition)).toBe("stale");
  const fewer = baselineOf(recordsOf(), { seeds: [1, 2] });
  expect(first(() => definition, { baseline: fewer })).toBe("missing");
  expect(first(() => definition, { baseline: fewer, version: 3 })).toBe("stale");
  const nan = (seed: number): Partial<TrialRecord> =>
    seed === 1 ? { ...definition, ...failed("non-finite", "NaN.") } : definition;
  expect(first(nan, { baseline: fewer, version: 3 })).toBe("non-finite");
  expect(first(nan, { version: 3, seeds: [1, 2] })).toBe("missing");
  const broken = (seed: number): Partial<TrialRecord> =>
    seed === 2 ? failed("errored", "Broke.") : nan(seed);
  expect(first(broken, { version: 3, seeds: [1, 2] })).toBe("errored");
});

Deno.test("a metric without a declaration has no tolerance", () => {
  const stray = (): Partial<TrialRecord> => ({ metrics: { stray: 1 } });
  const baseline = baselineOf(recordsOf(stray));
  expect(first(stray, { baseline })).toBe("incomparable");
});

Deno.test("a metric in some seeds only is missing", () => {
  expect(first((seed) => seed === 2 ? { metrics: {} } : {})).toBe("missing");
});

Deno.test("a variant that measured nothing is missing", () => {
  const nothing = (): Partial<TrialRecord> => ({ metrics: {} });
  expect(first(nothing, { baseline: baselineOf(recordsOf(nothing)) })).toBe("missing");
});

import { fingerprintOf, movedBetween } from "../core/fingerprint.ts";
import type { Baseline, BaselineEntry } from "../core/schema/baseline.ts";
import type { ClassChange } from "../core/schema/run.ts";
import { chooseEntry, classesOf } from "./case.ts";
import type { Expectation, JudgedBenchmark, JudgedTrial } from "./types.ts";

/**
 * The numeric classes of a benchmark's trials that are not the baseline's, with what differs. Empty
 * if there is no baseline for the profile.
 */
export function classChanges(
  benchmark: Pick<JudgedBenchmark, "id">,
  records: readonly JudgedTrial[],
  baseline: Baseline | undefined,
  expectation: Expectation,
): ClassChange[] {
  const { profile, engine } = expectation;
  const own = records.filter((r) =>
    r.benchmark === benchmark.id && r.profile === profile && r.engine === engine
  );
  const classes = classesOf(own);
  const entry = chooseEntry(baseline, expectation, classes);
  if (!entry) return [];
  return classes.filter((name) => name !== entry.numericClass).map((numericClass) => {
    const trials = own.filter((trial) => trial.numericClass === numericClass);
    const moved = movedFrom(entry, trials);
    return {
      benchmark: benchmark.id,
      numericClass,
      baseline: entry.numericClass,
      ...moved ? { moved } : {},
    };
  });
}

/** What differs between a baseline's engine and that of these trials; undefined if one is unknown. */
export function movedFrom(
  { fingerprint }: BaselineEntry,
  trials: readonly JudgedTrial[],
): string[] | undefined {
  const own = trials.map(({ environment }) => environment && fingerprintOf(environment))
    .find((found) => found !== undefined);
  return own && fingerprint && movedBetween(fingerprint, own);
}

import type { AnyBenchmark, ProfileName } from "../core/benchmark.ts";
import { definitionDigest } from "../core/definition_digest.ts";
import type { TrialKey } from "../core/schema/record.ts";

/** A trial that a run needs, before it is known whether the cache holds it. */
export interface PlannedTrial {
  readonly key: TrialKey;
  readonly benchmarkVersion: number;
  readonly definitionDigest: string;
  readonly codeDigest: string;
}

/** What to plan. */
export interface PlanOptions {
  readonly profile: ProfileName;
  readonly engine: string;
  /** Instead of the profile's own. */
  readonly seeds?: readonly number[];
  /** SHA-256 of the code that a benchmark's trials run. */
  readonly codeDigest: (benchmark: AnyBenchmark) => string;
}

/**
 * Every trial of the benchmarks: variant by variant for the first seed, then for the next, so that a
 * run that is interrupted has compared all variants at least once.
 */
export function planTrials(
  benchmarks: readonly AnyBenchmark[],
  options: PlanOptions,
): PlannedTrial[] {
  return benchmarks.flatMap((benchmark) => {
    const codeDigest = options.codeDigest(benchmark);
    const seeds: readonly number[] = options.seeds ?? benchmark.profiles[options.profile].seeds;
    const variants = Object.keys(benchmark.variants);
    return seeds.flatMap((seed) =>
      variants.map((variant): PlannedTrial => ({
        key: {
          benchmark: benchmark.id,
          variant,
          seed,
          profile: options.profile,
          engine: options.engine,
        },
        benchmarkVersion: benchmark.version,
        definitionDigest: definitionDigest(benchmark, options.profile, variant),
        codeDigest,
      }))
    );
  });
}

import type { AnyBenchmark, ProfileName } from "../core/benchmark.ts";
import type { DataSource, Hashed } from "../core/trial.ts";

type Source = DataSource<Hashed>;

/**
 * Loads every data set that the benchmarks' trials name, once, before the first trial: what is
 * missing or altered is told in one sentence instead of by each trial, and a trial that the cache
 * holds does not hide that its data can no longer be trusted.
 *
 * @throws {BadInput} if a file is missing, truncated or altered.
 */
export async function checkData(
  benchmarks: readonly AnyBenchmark[],
  profile: ProfileName,
  dataDir: string | undefined,
): Promise<void> {
  const sources = benchmarks.flatMap((benchmark) => sourcesOf(benchmark, profile));
  for (const source of new Set(sources)) await source.load({ dataDir });
}

/** The data sets among a profile's parameters and the variants' parts. */
export function sourcesOf({ profiles, variants }: AnyBenchmark, profile: ProfileName): Source[] {
  const parts: unknown[] = [profiles[profile], ...Object.values(variants)];
  return [...new Set(parts.flatMap((part) => Object.values(Object(part)).filter(isSource)))];
}

function isSource(value: unknown): value is Source {
  const { name, load, toJSON } = Object(value);
  return typeof name === "string" && typeof load === "function" && typeof toJSON === "function";
}

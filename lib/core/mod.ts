/** What everything else speaks in: definitions, records, errors, digests. */
export {
  type AnyBenchmark,
  type Benchmark,
  defineBenchmark,
  type Profile,
  type ProfileName,
  PROFILES,
  type PublishedValue,
  type Variant,
  type VariantSummary,
} from "./benchmark.ts";
export type { Claim, Grade, MetricReader } from "./claim.ts";
export { BadInput, NonFinite } from "./errors.ts";
export { defineMetric, type Metric } from "./metric.ts";
export type { Paper } from "./paper.ts";
export { packArray, type StoredArray, unpackArray } from "./schema/array.ts";
export { type Baseline, baselineSchema } from "./schema/baseline.ts";
export { type Figure, figureSchema } from "./schema/figure.ts";
export { recordSchema, type TrialKey, type TrialRecord } from "./schema/record.ts";
export { type ClaimResult, type Run, runSchema, type Verdict } from "./schema/run.ts";
export type { Stream } from "./stream.ts";
export type { DataSource, Hashed, Progress, Recorder, Trial } from "./trial.ts";
export { VERSION } from "./version.ts";

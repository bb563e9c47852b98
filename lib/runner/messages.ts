import type { TrialRecord } from "../core/schema/record.ts";
import type { Progress } from "../core/trial.ts";
import type { PlannedTrial } from "./plan.ts";

/** How every worker of a run is set up. */
export interface WorkerSetup {
  /** URL of the module whose `benchmarks` are run. */
  readonly registry: string;
  readonly engine: string;
  readonly dataDir?: string;
}

/** From the pool to a worker: first `start`, then one `run` after another. */
export type ToWorker =
  | { readonly kind: "start"; readonly setup: WorkerSetup }
  | { readonly kind: "run"; readonly planned: PlannedTrial };

/** From a worker to the pool: an answer to each message, and progress reports before it. */
export type FromWorker =
  | { readonly kind: "progress"; readonly progress: Progress }
  | Answer;

/** What ends the work on a message. */
export type Answer =
  | {
    readonly kind: "ready";
    readonly numericClass: string;
    readonly versions: Record<string, string>;
  }
  | { readonly kind: "done"; readonly record: TrialRecord }
  /** The worker could not start; no trial can run. */
  | { readonly kind: "unusable"; readonly problem: string; readonly mendable: boolean }
  /** The worker is of no use any more; it may say so unasked. */
  | { readonly kind: "broken"; readonly problem: string };

import type { Scalar, Tensor, Variable } from "@tensorflow/tfjs-core";
import type { Stream } from "../../../lib/core/stream.ts";

/** A training step to be timed. */
export interface Workload {
  readonly variables: readonly Variable[];
  loss(step: number): Scalar;
  /** Changes the variables by their gradients, in the same order. */
  update(gradients: readonly Tensor[]): void;
}

/** Makes the parameters and data of a workload, on the engine that has been started. */
export type MakeWorkload = (rng: Stream) => Workload;

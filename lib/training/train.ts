import type { Scalar } from "@tensorflow/tfjs-core";
import { NonFinite } from "../core/errors.ts";
import type { Stream } from "../core/stream.ts";
import type { Progress } from "../core/trial.ts";
import { tf } from "../engines/tf.ts";
import { tracePhase, traceReads } from "../engines/trace.ts";
import type { Autoencoder } from "../models/types.ts";
import type { Objective } from "../objectives/types.ts";
import type { Batches } from "./batches.ts";
import type { Optimiser, OptimiserSpec } from "./optimisers.ts";

/** Gives the examples with these indices as rows, `[indices.length, numbers of an example]`. */
export type GatherExamples = (indices: Uint32Array) => Float32Array;

/** What to train, on what, and for how long. */
export interface TrainOptions {
  readonly model: Autoencoder;
  readonly objective: Objective;
  readonly optimiser: OptimiserSpec;
  readonly gather: GatherExamples;
  /** How an epoch is cut into steps. */
  readonly batches: Batches;
  readonly epochs: number;
  readonly rng: Stream;
  readonly progress: (progress: Progress) => void;
  /** Called after each epoch, counted from 1: to look at the model on the way. */
  readonly onEpoch?: (epoch: number) => void | Promise<void>;
}

/** Mean training loss of each epoch. */
export interface LossCurve {
  readonly unit: string;
  readonly xUnit: string;
  readonly x: number[];
  readonly y: number[];
}

/**
 * Trains a model, step by step through the batches of each epoch. The order of examples and the
 * objective's noise come from forks of `rng`, so that neither moves the other's numbers.
 *
 * @throws {NonFinite} if the loss of an epoch is NaN or infinite.
 */
export async function train(options: TrainOptions): Promise<LossCurve> {
  const optimiser = options.optimiser.create();
  try {
    return await runEpochs(options, optimiser);
  } finally {
    optimiser.dispose();
  }
}

async function runEpochs(options: TrainOptions, optimiser: Optimiser): Promise<LossCurve> {
  const { model, batches, epochs, rng, progress } = options;
  tracePhase("train", model.parameters);
  const curve: LossCurve = { unit: "loss", xUnit: "epoch", x: [], y: [] };
  for (let epoch = 0; epoch < epochs; epoch++) {
    const steps = batches(rng.fork("shuffle").fork(epoch));
    const losses: Scalar[] = [];
    for (const [step, indices] of steps.entries()) {
      const noise = rng.fork("noise").fork(epoch * steps.length + step);
      losses.push(takeStep(options, optimiser, indices, noise));
      const done = epoch + (step + 1) / steps.length;
      progress({ phase: "train", done, total: epochs, loss: curve.y.at(-1) });
      const reads = traceReads();
      if (reads) await reads;
    }
    curve.x.push(epoch + 1);
    curve.y.push(await meanLoss(losses, epoch + 1));
    await options.onEpoch?.(epoch + 1);
  }
  return curve;
}

function takeStep(
  { model, objective, gather }: TrainOptions,
  optimiser: Optimiser,
  indices: Uint32Array,
  noise: Stream,
): Scalar {
  return tf.tidy(() => {
    const rows = gather(indices);
    const batch = tf.tensor2d(rows, [indices.length, rows.length / indices.length]);
    const variables = model.parameters.map(({ variable }) => variable);
    const meanLoss = (): Scalar => tf.mean(objective.loss(model, batch, noise));
    const { value, grads } = tf.variableGrads(meanLoss, variables);
    optimiser.step(variables, variables.map(({ name }) => grads[name]));
    return value;
  });
}

async function meanLoss(losses: readonly Scalar[], epoch: number): Promise<number> {
  let sum = 0;
  for (const loss of losses) {
    sum += (await loss.data())[0];
    loss.dispose();
  }
  const mean = sum / losses.length;
  if (!Number.isFinite(mean)) throw new NonFinite(`The training loss is ${mean} in epoch ${epoch}`);
  return mean;
}

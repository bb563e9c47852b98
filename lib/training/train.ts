import type { Scalar } from "@tensorflow/tfjs-core";
import { NonFinite } from "../core/errors.ts";
import type { Stream } from "../core/stream.ts";
import type { Progress } from "../core/trial.ts";
import { tf } from "../engines/tf.ts";
import type { Autoencoder } from "../models/types.ts";
import type { Objective } from "../objectives/types.ts";
import type { Optimiser, OptimiserSpec } from "./optimisers.ts";

/** Gives the images with these indices as rows of pixels in [0, 1], `[indices.length, pixels]`. */
export type GatherImages = (indices: Uint32Array) => Float32Array;

/** What to train, on what, and for how long. */
export interface TrainOptions {
  readonly model: Autoencoder;
  readonly objective: Objective;
  readonly optimiser: OptimiserSpec;
  readonly images: { readonly count: number; readonly gather: GatherImages };
  readonly epochs: number;
  /** Examples per step; the rest of an epoch that fills no batch is left out. */
  readonly batchSize: number;
  readonly rng: Stream;
  readonly progress: (progress: Progress) => void;
}

/** Mean training loss of each epoch. */
export interface LossCurve {
  readonly unit: string;
  readonly xUnit: string;
  readonly x: number[];
  readonly y: number[];
}

/**
 * Trains a model by mini-batches, reshuffled every epoch. The shuffle and the objective's noise come
 * from forks of `rng`, so that neither moves the other's numbers.
 *
 * @throws {RangeError} if one batch needs more examples than there are.
 * @throws {NonFinite} if the loss of an epoch is NaN or infinite.
 */
export async function train(options: TrainOptions): Promise<LossCurve> {
  const { images, batchSize } = options;
  const steps = Math.floor(images.count / batchSize);
  if (steps < 1) {
    throw new RangeError(
      `Cannot train as a batch of ${batchSize} needs as many examples: there are ${images.count}`,
    );
  }
  const optimiser = options.optimiser.create();
  try {
    return await runEpochs(options, steps, optimiser);
  } finally {
    optimiser.dispose();
  }
}

async function runEpochs(
  options: TrainOptions,
  steps: number,
  optimiser: Optimiser,
): Promise<LossCurve> {
  const { images, epochs, batchSize, rng, progress } = options;
  const curve: LossCurve = { unit: "loss", xUnit: "epoch", x: [], y: [] };
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = rng.fork("shuffle").fork(epoch).permutation(images.count);
    const losses: Scalar[] = [];
    for (let step = 0; step < steps; step++) {
      const indices = order.subarray(step * batchSize, (step + 1) * batchSize);
      const noise = rng.fork("noise").fork(epoch * steps + step);
      losses.push(takeStep(options, optimiser, indices, noise));
      const done = epoch + (step + 1) / steps;
      progress({ phase: "train", done, total: epochs, loss: curve.y.at(-1) });
    }
    curve.x.push(epoch + 1);
    curve.y.push(await meanLoss(losses, epoch + 1));
  }
  return curve;
}

function takeStep(
  { model, objective, images }: TrainOptions,
  optimiser: Optimiser,
  indices: Uint32Array,
  noise: Stream,
): Scalar {
  return tf.tidy(() => {
    const pixels = images.gather(indices);
    const batch = tf.tensor2d(pixels, [indices.length, pixels.length / indices.length]);
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

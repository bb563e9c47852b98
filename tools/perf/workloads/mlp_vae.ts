import type { Scalar, Tensor2D } from "@tensorflow/tfjs-core";
import { tf } from "../../../lib/engines/tf.ts";
import { type Dense, dense } from "../../../lib/models/dense.ts";
import type { Stream } from "../../../lib/core/stream.ts";
import { withAdam } from "./with_adam.ts";
import type { Workload } from "./types.ts";

const [BATCH, PIXELS, UNITS, CODE] = [100, 784, 256, 2];

/** 784-256-256-256-2 and back with ReLU, reparameterised; squared errors and KL to N(0, I). */
export function mlpVae(rng: Stream): Workload {
  const encoder = layers("encoder", [PIXELS, UNITS, UNITS, UNITS, 2 * CODE], rng);
  const decoder = layers("decoder", [CODE, UNITS, UNITS, UNITS, PIXELS], rng);
  const images = tf.tensor2d(rng.fork("images").uniform(BATCH * PIXELS), [BATCH, PIXELS]);
  return withAdam([...encoder, ...decoder], (step): Scalar => {
    const [mean, logVariance] = tf.split<Tensor2D>(run(encoder, images), 2, 1);
    const noise = tf.tensor2d(rng.fork(step).normal(BATCH * CODE), [BATCH, CODE]);
    const codes = tf.add(mean, tf.mul(tf.exp(tf.mul(logVariance, 0.5)), noise)) as Tensor2D;
    const moments = tf.sub(tf.add(tf.exp(logVariance), tf.square(mean)), 1);
    const divergence = tf.mul(tf.sum(tf.sub(moments, logVariance), 1), 0.5);
    const errors = tf.sum(tf.square(tf.sub(run(decoder, codes), images)), 1);
    return tf.mean(tf.add(errors, divergence));
  });
}

function layers(name: string, sizes: readonly number[], rng: Stream): Dense[] {
  return sizes.slice(1).map((outputs, i) => {
    const activation = i < sizes.length - 2 ? "relu" : "linear";
    return dense(`${name}/${i}`, sizes[i], outputs, activation, rng);
  });
}

function run(stack: readonly Dense[], x: Tensor2D): Tensor2D {
  return stack.reduce((input, layer) => layer.apply(input), x);
}

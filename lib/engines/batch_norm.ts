import type { GradSaveFunc, Rank, Tensor, Tensor1D } from "@tensorflow/tfjs-core";
import { ownKernel } from "./own_kernel.ts";
import { tf } from "./tf.ts";

/** A normalised batch with the moments it was normalised by, [channels] each; no gradient goes through these. */
export interface BatchNorm<R extends Rank> {
  readonly output: Tensor<R>;
  readonly mean: Tensor1D;
  /** About the mean, divided by the number of examples (not by one less). */
  readonly variance: Tensor1D;
}

/**
 * Batch normalisation as it is trained: scale (x - mean) / sqrt(variance + epsilon) + shift, with
 * the moments of this batch over all axes but the last. `scale` and `shift` are [channels]. The
 * gradient is a closed form and cannot be differentiated once more.
 *
 * Source: Ioffe & Szegedy 2015, Algorithm 1.
 */
export function batchNorm<R extends Rank>(
  x: Tensor<R>,
  scale: Tensor1D,
  shift: Tensor1D,
  epsilon: number,
): BatchNorm<R> {
  const { mean, variance } = moments(x);
  const run = tf.customGrad((...args) => {
    const [input, factor, offset] = args as Tensor[];
    const save = args[3] as GradSaveFunc;
    const inverse = tf.rsqrt(tf.add(variance, epsilon));
    const value = standardise(input, mean, tf.mul(factor, inverse), offset);
    save([input, factor, mean, inverse]);
    return { value, gradFunc: (dy: Tensor, saved: Tensor[]) => gradients(dy, saved) };
  });
  return { output: run(x, scale, shift) as Tensor<R>, mean, variance };
}

function moments(x: Tensor): { mean: Tensor1D; variance: Tensor1D } {
  const mean: Tensor1D = tf.mean(x, outerAxes(x));
  return { mean, variance: covariance(x, mean, x, mean) };
}

/**
 * With z = (x - mean) inverse: dscale = sum(dy z), dshift = sum(dy) and
 * dx = scale inverse (dy - mean(dy) - z mean(dy z)).
 */
function gradients(dy: Tensor, [x, scale, mean, inverse]: Tensor[]): Tensor[] {
  const n = x.size / mean.size;
  const dyMean: Tensor = tf.mean(dy, outerAxes(dy));
  const slope = tf.mul(covariance(dy, dyMean, x, mean), inverse); // mean(dy z)
  const front = tf.mul(scale, inverse);
  const back = tf.neg(tf.mul(front, tf.mul(slope, inverse)));
  const dx = combine([dy, dyMean, front], [x, mean, back]);
  return [dx, tf.mul(slope, n), tf.mul(dyMean, n)];
}

/** mean((a - meanA) (b - meanB)) over all axes but the last. */
function covariance(a: Tensor, meanA: Tensor, b: Tensor, meanB: Tensor): Tensor1D {
  const own = ownKernel("ColumnCovariance", { a, meanA, b, meanB });
  return (own ?? tf.mean(tf.mul(tf.sub(a, meanA), tf.sub(b, meanB)), outerAxes(a))) as Tensor1D;
}

/** scale (x - mean) + shift */
function standardise(x: Tensor, mean: Tensor, scale: Tensor, shift: Tensor): Tensor {
  const own = ownKernel("ColumnStandardise", { x, mean, scale, shift });
  return own ?? tf.add(tf.mul(tf.sub(x, mean), scale), shift);
}

/** The sum of scale (x - mean) over two triples [x, mean, scale]. */
function combine(
  [a, meanA, scaleA]: [Tensor, Tensor, Tensor],
  [b, meanB, scaleB]: [Tensor, Tensor, Tensor],
): Tensor {
  const own = ownKernel("ColumnCombine", { a, meanA, scaleA, b, meanB, scaleB });
  return own ?? tf.add(tf.mul(tf.sub(a, meanA), scaleA), tf.mul(tf.sub(b, meanB), scaleB));
}

function outerAxes(x: Tensor): number[] {
  return x.shape.slice(1).map((_, axis) => axis);
}

import type { Scalar, Tensor4D } from "@tensorflow/tfjs-core";
import type { Stream } from "../../../lib/core/stream.ts";
import { tf } from "../../../lib/engines/tf.ts";
import { conv, relu, run, transposed } from "./conv_layers.ts";
import type { Workload } from "./types.ts";
import { withAdam } from "./with_adam.ts";

/** 28x28 -> 32 -> 64 filters of 4x4 with stride 2 and back, ReLU between; mean squared error. */
export function convSmall(rng: Stream): Workload {
  const layers = [
    ...[conv("0", [1, 32], 2, rng), relu, conv("1", [32, 64], 2, rng), relu],
    ...[transposed("2", [64, 32], 2, rng), relu, transposed("3", [32, 1], 2, rng)],
  ];
  const shape: Tensor4D["shape"] = [32, 28, 28, 1];
  const images = tf.tensor4d(rng.fork("images").uniform(32 * 784), shape);
  const loss = (): Scalar => tf.mean(tf.square(tf.sub(run(layers, images), images)));
  return withAdam(layers, loss);
}

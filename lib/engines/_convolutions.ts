import type { Tensor, Tensor4D } from "@tensorflow/tfjs-core";
import { tf } from "./tf.ts";

type Pad = Parameters<typeof tf.backend_util.computeConv2DInfo>[4];

/** The convolutions that `fixtures/golden/engines/convolutions.py` calls by these names. */
export function convolution(name: string): (x: Tensor, filter: Tensor) => Tensor {
  const [kind, , , strides, sizes, pad] = name.split(" ");
  const [stride, pair] = [strides, sizes].map((text) => text.split("x").map(Number)) as Pair[];
  return (x, filter) =>
    kind === "conv2d"
      ? tf.conv2d(x as Tensor4D, filter as Tensor4D, stride, asPad(pad), "NHWC", pair)
      : transposed(x as Tensor4D, filter as Tensor4D, stride, pair, asPad(pad));
}

type Pair = [number, number];

function transposed(
  x: Tensor4D,
  filter: Tensor4D,
  strides: Pair,
  [height, width]: Pair,
  pad: Pad,
): Tensor4D {
  const shape: Tensor4D["shape"] = [x.shape[0], height, width, filter.shape[2]];
  return tf.conv2dTranspose(x, filter, shape, strides, pad as "same");
}

function asPad(name: string): Pad {
  return name === "explicit" ? [[0, 0], [2, 1], [0, 3], [0, 0]] : name as "same" | "valid";
}

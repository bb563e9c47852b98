import type { KernelFunc, NamedAttrMap, Tensor, Tensor4D } from "@tensorflow/tfjs-core";
import { tf } from "../tf.ts";

/**
 * Gives TensorFlow's convolutions what its Node packages leave out: padding by one number, and
 * gradients under padding other than "same" and "valid". For these the input is padded by itself, and
 * the convolution is then a "valid" one.
 */
export function installExplicitPadding(): void {
  instead("Conv2D", ({ x, filter }, attrs) => {
    if (typeof attrs.pad !== "number") return undefined;
    const pad = explicitPads(x.shape, filter.shape, attrs);
    return pad && tf.engine().runKernel("Conv2D", { x, filter }, { ...attrs, pad });
  });
  instead("Conv2DBackpropInput", ({ dy, filter }, attrs) => {
    const { inputShape } = attrs as unknown as { inputShape: Sides };
    const pads = explicitPads(inputShape, filter.shape, attrs);
    if (!pads) return undefined;
    const padded = inputShape.map((side, axis) => side + pads[axis][0] + pads[axis][1]);
    const valid = { ...attrs, inputShape: padded, pad: "valid" };
    const wide = tf.engine().runKernel("Conv2DBackpropInput", { dy, filter }, valid);
    return tf.slice(wide as Tensor4D, pads.map(([before]) => before), inputShape);
  });
  instead("Conv2DBackpropFilter", ({ x, dy }, attrs) => {
    const { filterShape } = attrs as unknown as { filterShape: Sides };
    const pads = explicitPads(x.shape, filterShape, attrs);
    if (!pads) return undefined;
    const valid = { ...attrs, pad: "valid" };
    return tf.engine().runKernel("Conv2DBackpropFilter", { x: tf.pad(x, pads), dy }, valid);
  });
}

type Sides = Tensor4D["shape"];
type Inputs = Readonly<Record<string, Tensor4D>>;

/** Zeros before and after each side of the input, or undefined if the package knows this padding. */
function explicitPads(
  input: Sides,
  filter: Sides,
  attrs: NamedAttrMap,
): [number, number][] | undefined {
  type Info = Parameters<typeof tf.backend_util.computeConv2DInfo>;
  const { strides, pad, dataFormat, dimRoundingMode } = attrs as unknown as {
    strides: Info[2];
    pad: Info[4];
    dataFormat: string;
    dimRoundingMode?: Info[5];
  };
  const { padInfo: { type, top, bottom, left, right } } = tf.backend_util.computeConv2DInfo(
    ...[input, filter, strides, 1, pad, dimRoundingMode] as const,
  );
  if (type === "SAME" || type === "VALID" || dataFormat !== "NHWC") return undefined;
  return [[0, 0], [top, bottom], [left, right], [0, 0]];
}

/** Computes what a kernel computes by `compute`, unless that has no answer. */
function instead(
  kernelName: string,
  compute: (inputs: Inputs, attrs: NamedAttrMap) => Tensor | Tensor[] | undefined,
): void {
  const backendName = "tensorflow";
  const found = tf.getKernel(kernelName, backendName);
  const kernelFunc: KernelFunc = (call) =>
    tf.tidy(() => compute(call.inputs as Inputs, call.attrs!)!) ?? found.kernelFunc(call);
  tf.unregisterKernel(kernelName, backendName);
  tf.registerKernel({ ...found, kernelFunc });
}

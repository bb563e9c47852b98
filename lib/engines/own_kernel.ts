import type { NamedAttrMap, Tensor } from "@tensorflow/tfjs-core";
import { tf } from "./tf.ts";

/** Runs a kernel of ours, or returns undefined if the present engine does not have it. */
export function ownKernel(
  name: string,
  inputs: Record<string, Tensor>,
  attrs: NamedAttrMap = {},
): Tensor | undefined {
  if (!tf.getKernel(name, tf.getBackend())) return undefined;
  return tf.engine().runKernel(name, inputs, attrs) as Tensor;
}

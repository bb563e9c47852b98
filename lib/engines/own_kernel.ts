import type { NamedAttrMap, Tensor } from "@tensorflow/tfjs-core";
import { tf } from "./tf.ts";

/** Runs a kernel of ours, or returns undefined if the present engine does not have it. */
export function ownKernel<Output extends Tensor | Tensor[] = Tensor>(
  name: string,
  inputs: Record<string, Tensor>,
  attrs: NamedAttrMap = {},
): Output | undefined {
  if (!tf.getKernel(name, tf.getBackend())) return undefined;
  return tf.engine().runKernel(name, inputs, attrs) as Output;
}

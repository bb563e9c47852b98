import type { Scalar } from "@tensorflow/tfjs-core";
import type { Parameter } from "../../../lib/models/types.ts";
import { adam } from "../../../lib/training/optimisers.ts";
import type { Workload } from "./types.ts";

/** A workload that trains these layers with Adam at a rate of 1e-3. */
export function withAdam(
  layers: readonly { readonly parameters: readonly Parameter[] }[],
  loss: (step: number) => Scalar,
): Workload {
  const parameters = layers.flatMap((layer) => layer.parameters);
  const variables = parameters.map(({ variable }) => variable);
  const optimiser = adam({ learningRate: 1e-3 }).create();
  return { variables, loss, update: (gradients) => optimiser.step(variables, gradients) };
}

import { expect } from "@std/expect";
import type { Scalar, Tensor2D } from "@tensorflow/tfjs-core";
import golden from "../../fixtures/golden/objectives/shallow.json" with { type: "json" };
import { cpu } from "../engines/cpu.ts";
import { startEngine } from "../engines/running.ts";
import { tf } from "../engines/tf.ts";
import type { Activation } from "../models/activations.ts";
import { shallow, type ShallowAutoencoder } from "../models/shallow.ts";
import { stream } from "../random/mod.ts";
import type { Objective } from "./types.ts";

export const ACTIVATIONS: readonly Activation[] = [
  "linear",
  "sigmoid",
  "relu",
  "softplus",
  "saturated",
];

type Case = keyof typeof golden.linear;

/** The arrays of `fixtures/golden/objectives/make_shallow.py`, exact in float32. */
function values(seed: number, count: number): Float32Array {
  const at = (i: number): number => ((i * 7919 + seed * 104729) % 2003) / 512 - 2;
  return Float32Array.from({ length: count }, (_, i) => at(i));
}

/** The inputs there, [7, 2]. */
export function goldenPoints(): Tensor2D {
  return tf.tensor2d(values(1, 14), [7, 2]);
}

/** The autoencoder there: two inputs, three hidden units. */
export function goldenShallow(activation: Activation): ShallowAutoencoder {
  const model = shallow({ units: 3, activation })(2, "deterministic", stream(1));
  model.parameters.forEach(({ variable }, i) =>
    tf.tidy(() => variable.assign(tf.tensor(values(i + 2, variable.size), variable.shape)))
  );
  return model;
}

/**
 * Compares an objective's losses, and the gradients of their mean, with golden values: PyTorch 1.13.0a0
 * in float64, `make_shallow.py`.
 *
 * @param tolerance Largest difference, as a part of the largest number.
 */
export async function expectShallowGolden(
  objective: Objective,
  name: Case,
  activation: Activation,
  tolerance: number,
): Promise<void> {
  await startEngine(cpu);
  const model = goldenShallow(activation);
  tf.tidy(() => {
    const { loss, gradients } = golden[activation as "linear"][name];
    const x = goldenPoints();
    expectWithin([...objective.loss(model, x, stream(1)).dataSync()], loss, tolerance);
    const mean = (): Scalar => tf.mean(objective.loss(model, x, stream(1)));
    const variables = model.parameters.map(({ variable }) => variable);
    const { grads } = tf.variableGrads(mean, variables);
    variables.forEach((variable, i) =>
      expectWithin([...grads[variable.name].dataSync()], gradients[i], tolerance)
    );
  });
  model.dispose();
}

function expectWithin(found: number[], expected: readonly number[], tolerance: number): void {
  expect(found.length).toBe(expected.length);
  const largest = Math.max(1, ...expected.map(Math.abs));
  found.forEach((value, i) =>
    expect(Math.abs(value - expected[i])).toBeLessThan(tolerance * largest)
  );
}

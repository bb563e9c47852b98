import { expect } from "@std/expect";
import type { Tensor, Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";
import golden from "../../fixtures/golden/objectives/golden.json" with { type: "json" };
import { cpu } from "../engines/cpu.ts";
import { startEngine } from "../engines/running.ts";
import { tf } from "../engines/tf.ts";

/** Engines compute in float32: numbers near 1 agree with float64 to about 1e-6. */
const TOLERANCE = 5e-6;

/** The inputs of `fixtures/golden/objectives/make.py`: number i of an array with seed k. */
export function goldenInput(seed: number, rows: number, columns: number): Tensor2D {
  const data = Float32Array.from(
    { length: rows * columns },
    (_, i) => ((i * 7919 + seed * 104729) % 2003) / 1000 - 1,
  );
  return tf.tensor2d(data, [rows, columns]);
}

/**
 * Compares a loss of two matrices, and the gradients of its mean, with golden values: PyTorch 1.13.0a0
 * in float64, `fixtures/golden/objectives/make.py`.
 */
export async function expectGolden(
  name: Exclude<keyof typeof golden, "versions">,
  compute: (a: Tensor2D, b: Tensor2D) => Tensor1D,
  inputs: { shape: [number, number]; seeds: [number, number] },
): Promise<void> {
  await startEngine(cpu);
  tf.tidy(() => {
    const [a, b] = inputs.seeds.map((seed) => goldenInput(seed, ...inputs.shape));
    expectClose(compute(a, b), golden[name].output);
    const mean = (a: Tensor, b: Tensor): Tensor => tf.mean(compute(a as Tensor2D, b as Tensor2D));
    const gradients = tf.grads(mean)([a, b]);
    gradients.forEach((gradient, i) => expectClose(gradient, golden[name].gradients[i]));
  });
}

/** Every number of a tensor within 5e-6 of what is expected. */
export function expectClose(tensor: Tensor, expected: readonly number[]): void {
  const found = [...tensor.dataSync()];
  expect(found.length).toBe(expected.length);
  found.forEach((value, i) => expect(Math.abs(value - expected[i])).toBeLessThan(TOLERANCE));
}

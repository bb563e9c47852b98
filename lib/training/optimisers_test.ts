import { expect } from "@std/expect";
import { cpu } from "../engines/cpu.ts";
import { startEngine } from "../engines/running.ts";
import { tf } from "../engines/tf.ts";
import { adam } from "./optimisers.ts";

Deno.test("adam takes the first three steps that PyTorch takes", async () => {
  await startEngine(cpu);
  const parameter = tf.variable(tf.tensor1d([1, -2]));
  const optimiser = adam({ learningRate: 0.1, beta1: 0.5 }).create();
  const gradients = [[0.5, -1], [0.25, 3], [-2, 0]];
  // torch 1.13.0a0, float64: Adam(lr=0.1, betas=(0.5, 0.999), eps=1e-8) on these gradients.
  const expected = [[0.900000002, -1.900000001], [0.815659942, -1.97452069], [
    0.899029442,
    -2.013645692,
  ]];
  gradients.forEach((gradient, step) => {
    tf.tidy(() => optimiser.step([parameter], [tf.tensor1d(gradient)]));
    [...parameter.dataSync()].forEach((value, i) =>
      expect(value).toBeCloseTo(expected[step][i], 5)
    );
  });
  optimiser.dispose();
  parameter.dispose();
});

Deno.test("adam keeps its settings as data, for the definition's digest", () => {
  expect(JSON.parse(JSON.stringify(adam({ learningRate: 0.01, beta1: 0.5 })))).toEqual({
    name: "adam",
    learningRate: 0.01,
    beta1: 0.5,
    beta2: 0.999,
    epsilon: 1e-8,
  });
});

Deno.test("adam leaves no tensor behind", async () => {
  await startEngine(cpu);
  const before = tf.memory().numTensors;
  const parameter = tf.tidy(() => tf.variable(tf.zeros([3])));
  const optimiser = adam({ learningRate: 0.1 }).create();
  tf.tidy(() => optimiser.step([parameter], [tf.ones([3])]));
  optimiser.dispose();
  parameter.dispose();
  expect(tf.memory().numTensors).toBe(before);
});

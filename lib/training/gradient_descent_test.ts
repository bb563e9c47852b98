import { expect } from "@std/expect";
import { cpu } from "../engines/cpu.ts";
import { startEngine } from "../engines/running.ts";
import { tf } from "../engines/tf.ts";
import { gradientDescent, type GradientDescentOptions } from "./gradient_descent.ts";

/** Where three steps lead from (1, -2). */
async function steps(options: GradientDescentOptions): Promise<number[][]> {
  await startEngine(cpu);
  const parameter = tf.tidy(() => tf.variable(tf.tensor1d([1, -2])));
  const optimiser = gradientDescent(options).create();
  const places = [[0.5, -1], [0.25, 3], [-2, 0]].map((gradient) => {
    tf.tidy(() => optimiser.step([parameter], [tf.tensor1d(gradient)]));
    return [...parameter.dataSync()].map((value) => Number(value.toFixed(5)));
  });
  optimiser.dispose();
  parameter.dispose();
  return places;
}

Deno.test("gradientDescent with momentum takes the first three steps that PyTorch takes", async () => {
  // torch 1.13.0a0, float64: SGD(lr=0.1, momentum=0.9) on these gradients.
  const expected = [[0.95, -1.9], [0.88, -2.11], [1.017, -2.299]];
  expect(await steps({ learningRate: 0.1, momentum: 0.9 })).toEqual(expected);
});

Deno.test("gradientDescent without momentum goes along each gradient", async () => {
  const expected = [[0.95, -1.9], [0.925, -2.2], [1.125, -2.2]];
  expect(await steps({ learningRate: 0.1 })).toEqual(expected);
});

Deno.test("gradientDescent keeps its settings as data, for the definition's digest", () => {
  expect(JSON.parse(JSON.stringify(gradientDescent({ learningRate: 0.01 })))).toEqual({
    name: "gradient-descent",
    learningRate: 0.01,
    momentum: 0,
  });
});

Deno.test("gradientDescent leaves no tensor behind", async () => {
  await startEngine(cpu);
  const before = tf.memory().numTensors;
  await steps({ learningRate: 0.1, momentum: 0.9 });
  expect(tf.memory().numTensors).toBe(before);
});

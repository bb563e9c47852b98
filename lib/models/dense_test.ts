import { expect } from "@std/expect";
import { cpu } from "../engines/cpu.ts";
import { startEngine } from "../engines/running.ts";
import { tf } from "../engines/tf.ts";
import { stream } from "../random/mod.ts";
import { dense } from "./dense.ts";

const deviation = (values: ArrayLike<number>): number =>
  Math.sqrt(Array.from(values).reduce((sum, value) => sum + value * value, 0) / values.length);

Deno.test("dense computes activation(x W + b)", async () => {
  await startEngine(cpu);
  const layer = dense("layer", 2, 3, "relu", stream(1));
  const [kernel, bias] = layer.parameters.map(({ variable }) => variable);
  kernel.assign(tf.tensor2d([[1, -1, 0.5], [2, 1, -1]]));
  bias.assign(tf.tensor1d([0, 0.5, 0.25]));
  // By hand: (1, 2) W + b = (5, 1.5, -1.25).
  expect([...layer.apply(tf.tensor2d([[1, 2]])).dataSync()]).toEqual([5, 1.5, 0]);
});

Deno.test("dense starts He-normal before a ReLU, Glorot-uniform elsewhere, with zero biases", async () => {
  await startEngine(cpu);
  const relu = dense("a", 200, 100, "relu", stream(1)).parameters;
  // sqrt(2 / 200) = 0.1; the sample deviation of 20,000 normals is within 3 % of it.
  expect(Math.abs(deviation(relu[0].variable.dataSync()) - 0.1)).toBeLessThan(0.003);
  const linear = dense("b", 200, 100, "linear", stream(1)).parameters;
  const weights = [...linear[0].variable.dataSync()];
  const limit = Math.sqrt(6 / 300);
  expect(Math.max(...weights.map(Math.abs))).toBeLessThanOrEqual(limit);
  expect(Math.abs(deviation(weights) - limit / Math.sqrt(3))).toBeLessThan(0.003);
  expect(linear[1].variable.dataSync().every((value) => value === 0)).toBe(true);
});

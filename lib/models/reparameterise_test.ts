import { expect } from "@std/expect";
import type { Tensor2D } from "@tensorflow/tfjs-core";
import { cpu } from "../engines/cpu.ts";
import { startEngine } from "../engines/running.ts";
import { tf } from "../engines/tf.ts";
import { stream } from "../random/mod.ts";
import { reparameterise } from "./reparameterise.ts";

Deno.test("reparameterise is mean + exp(logSd) times the stream's normals", async () => {
  await startEngine(cpu);
  const mean = tf.tensor2d([[1, -2]]);
  const logSd = tf.tensor2d([[0, Math.log(3)]]);
  const [first, second] = stream(8).normal(2);
  const code = reparameterise({ mean, logSd }, stream(8)).dataSync();
  expect(code[0]).toBeCloseTo(1 + first, 5);
  expect(code[1]).toBeCloseTo(-2 + 3 * second, 5);
});

Deno.test("reparameterise has the moments of q(z|x)", async () => {
  await startEngine(cpu);
  const encoding = {
    mean: tf.fill([10_000, 1], 2) as Tensor2D,
    logSd: tf.fill([10_000, 1], -1) as Tensor2D,
  };
  const { mean, variance } = tf.moments(reparameterise(encoding, stream(1)));
  // Five standard errors: exp(-1) / 100 each for the mean, about 0.7 % each for the deviation.
  expect(Math.abs(mean.dataSync()[0] - 2)).toBeLessThan(0.02);
  expect(Math.abs(Math.sqrt(variance.dataSync()[0]) - Math.exp(-1))).toBeLessThan(0.013);
});

Deno.test("reparameterise leaves the codes of a deterministic encoder alone", () => {
  const mean = tf.tensor2d([[1, -2]]);
  expect(reparameterise({ mean }, stream(1))).toBe(mean);
});

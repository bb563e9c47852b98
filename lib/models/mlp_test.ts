import { expect } from "@std/expect";
import { cpu } from "../engines/cpu.ts";
import { startEngine } from "../engines/running.ts";
import { tf } from "../engines/tf.ts";
import { stream } from "../random/mod.ts";
import { mlp } from "./mlp.ts";

Deno.test("mlp mirrors its hidden layers and names its parameters", async () => {
  await startEngine(cpu);
  const model = mlp({ hidden: [8, 6], codeSize: 2 })(12, "gaussian", stream(1));
  const shapes = model.parameters.map(({ name, variable }) => `${name} ${variable.shape}`);
  expect(shapes).toEqual([
    "encoder/0/kernel 12,8",
    "encoder/0/bias 8",
    "encoder/1/kernel 8,6",
    "encoder/1/bias 6",
    "encoder/2/kernel 6,4",
    "encoder/2/bias 4",
    "decoder/0/kernel 2,6",
    "decoder/0/bias 6",
    "decoder/1/kernel 6,8",
    "decoder/1/bias 8",
    "decoder/2/kernel 8,12",
    "decoder/2/bias 12",
  ]);
});

Deno.test("mlp has a linear code and pixels in (0, 1)", async () => {
  await startEngine(cpu);
  const model = mlp({ hidden: [8], codeSize: 3 })(12, "deterministic", stream(1));
  const images = tf.tensor2d(stream(2).normal(60, { sd: 10 }), [5, 12]);
  const { mean, logSd } = model.encode(images);
  expect([mean.shape, logSd]).toEqual([[5, 3], undefined]);
  expect(Math.min(...mean.dataSync())).toBeLessThan(0);
  const pixels = model.decode(mean).dataSync();
  expect(pixels.every((pixel) => pixel > 0 && pixel < 1)).toBe(true);
});

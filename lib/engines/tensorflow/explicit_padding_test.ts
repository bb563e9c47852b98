import { expect } from "@std/expect";
import type { Tensor, Tensor4D } from "@tensorflow/tfjs-core";
import { wholeNumbers } from "../_inputs.ts";
import { cpu } from "../cpu.ts";
import { startEngine } from "../running.ts";
import { tf } from "../tf.ts";
import { writeFakePackage } from "./_fake_package.ts";
import { addonIn } from "./addon.ts";
import { installExplicitPadding } from "./explicit_padding.ts";
import { loadAddon } from "./load.ts";

const NAME = "@tensorflow/tfjs-node";

await startEngine(cpu);
const folder = await Deno.makeTempDir();
writeFakePackage(folder, NAME);
loadAddon(addonIn(folder, NAME), tf);
await Deno.remove(folder, { recursive: true });

type Pad = "same" | "valid" | number | [number, number][];

/** Gradients of a convolution by input and filter, whole numbers below 2^24 and so exact. */
async function gradients(backend: string, pad: Pad): Promise<number[][]> {
  await tf.setBackend(backend);
  return tf.tidy(() => {
    const leaves = [wholeNumbers(1, [2, 6, 5, 3], 9), wholeNumbers(2, [3, 2, 3, 4], 9)];
    const loss = (x: Tensor, filter: Tensor): Tensor =>
      tf.sum(tf.square(tf.conv2d(x as Tensor4D, filter as Tensor4D, 2, pad as "same")));
    return tf.grads(loss)(leaves).map((gradient) => [...gradient.dataSync()]);
  });
}

const EXPLICIT: Pad[] = [2, [[0, 0], [2, 1], [0, 3], [0, 0]]];

Deno.test("without it, the package refuses explicit padding", async () => {
  for (const pad of EXPLICIT) {
    await expect(gradients("tensorflow", pad)).rejects.toThrow("supports only");
  }
});

Deno.test("with it, gradients under every padding are those of a backend that knows it", async () => {
  installExplicitPadding();
  for (const pad of ["same", "valid", ...EXPLICIT] as const) {
    expect(await gradients("tensorflow", pad)).toEqual(await gradients("cpu", pad));
  }
});

Deno.test("it leaves no tensor behind", async () => {
  const before = tf.memory().numTensors;
  await gradients("tensorflow", EXPLICIT[1]);
  expect(tf.memory().numTensors).toBe(before);
});

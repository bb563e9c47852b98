import { expect } from "@std/expect";
import { cpu } from "../engines/cpu.ts";
import { startEngine } from "../engines/running.ts";
import { tf } from "../engines/tf.ts";
import { stream } from "../random/mod.ts";
import { mlp } from "./mlp.ts";
import type { Autoencoder, BuildAutoencoder, EncoderKind } from "./types.ts";

/** Every family of models: a new one is one more line. */
const families: Record<string, BuildAutoencoder> = {
  "mlp": mlp({ hidden: [16, 8], codeSize: 3 }),
};
const KINDS: readonly EncoderKind[] = ["gaussian", "deterministic"];
const PIXELS = 16;

for (const [name, build] of Object.entries(families)) {
  for (const kind of KINDS) {
    Deno.test(`${name}, ${kind}: shapes, bits of the seed alone, no leaked tensor`, async () => {
      await startEngine(cpu);
      const before = tf.memory().numTensors;
      const outputs = [1, 1, 2].map((seed) => {
        const model = build(PIXELS, kind, stream(seed));
        const numbers = tf.tidy(() => passThrough(model, kind));
        model.dispose();
        return numbers;
      });
      expect(outputs[0]).toEqual(outputs[1]);
      expect(outputs[0]).not.toEqual(outputs[2]);
      expect(outputs.flat().every(Number.isFinite)).toBe(true);
      expect(tf.memory().numTensors).toBe(before);
    });
  }

  Deno.test(`${name}: one code and one output per image, whatever the batch`, async () => {
    await startEngine(cpu);
    const model = build(PIXELS, "deterministic", stream(3));
    tf.tidy(() => {
      const images = tf.tensor2d(stream(4).uniform(5 * PIXELS), [5, PIXELS]);
      const together = model.decode(model.encode(images).mean).dataSync();
      const third = tf.slice(images, [2, 0], [1, PIXELS]) as typeof images;
      const alone = model.decode(model.encode(third).mean).dataSync();
      alone.forEach((pixel, i) =>
        expect(Math.abs(pixel - together[2 * PIXELS + i])).toBeLessThan(1e-6)
      );
    });
    model.dispose();
  });
}

function passThrough(model: Autoencoder, kind: EncoderKind): number[] {
  const images = tf.tensor2d(stream(5).uniform(4 * PIXELS), [4, PIXELS]);
  const { mean, logSd } = model.encode(images);
  expect(mean.shape).toEqual([4, model.codeSize]);
  expect(logSd?.shape).toEqual(kind === "gaussian" ? mean.shape : undefined);
  const outputs = model.decode(mean);
  expect(outputs.shape).toEqual(images.shape);
  return [...mean.dataSync(), ...(logSd?.dataSync() ?? []), ...outputs.dataSync()];
}

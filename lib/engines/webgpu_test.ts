// Runs on whatever adapter there is, also a software one; without any it is skipped, and the first
// line of output says why.
import { expect } from "@std/expect";
import type { Tensor } from "@tensorflow/tfjs-core";
import { normalPrior } from "../math/priors.ts";
import { mlp } from "../models/mlp.ts";
import { elbo } from "../objectives/elbo.ts";
import { infoMax } from "../objectives/info_max.ts";
import type { Objective } from "../objectives/types.ts";
import { stream } from "../random/mod.ts";
import { adam } from "../training/optimisers.ts";
import { shuffled } from "../training/batches.ts";
import { train } from "../training/train.ts";
import { startEngine } from "./running.ts";
import { tf } from "./tf.ts";
import type { Engine } from "./types.ts";
import { wasm } from "./wasm.ts";
import { webgpu } from "./webgpu.ts";

const missing = await webgpu.unusable();

function test(title: string, fn: () => Promise<void>): void {
  Deno.test({ name: missing ? `${title} (${missing})` : title, ignore: Boolean(missing), fn });
}

const [COUNT, PIXELS] = [60, 12];
const pixels = stream(1).uniform(COUNT * PIXELS);

function gather(indices: Uint32Array): Float32Array {
  const images = new Float32Array(indices.length * PIXELS);
  indices.forEach((index, row) =>
    images.set(pixels.subarray(index * PIXELS, (index + 1) * PIXELS), row * PIXELS)
  );
  return images;
}

/** Losses of four epochs of two steps, and all parameters. */
async function trained(engine: Engine, objective: Objective): Promise<Float32Array[]> {
  await startEngine(engine);
  const model = mlp({ hidden: [16, 16], codeSize: 2 })(PIXELS, objective.encoder, stream(2));
  const curve = await train({
    model,
    objective,
    optimiser: adam({ learningRate: 1e-2 }),
    gather,
    batches: shuffled(COUNT, 30),
    epochs: 4,
    rng: stream(3),
    progress: () => {},
  });
  const values = await Promise.all(
    model.parameters.map(({ variable }) => variable.data<"float32">()),
  );
  model.dispose();
  return [Float32Array.from(curve.y), ...values];
}

for (
  const objective of [elbo({ beta: 1, klWeight: 0.1 }), infoMax({ lambda: 1, prior: normalPrior })]
) {
  test(`training with ${objective.name} goes the way of the reference`, async () => {
    const found = await trained(webgpu, objective);
    const again = await trained(webgpu, objective);
    const expected = await trained(wasm, objective);
    expect(again).toEqual(found);
    expect(found[0][3]).toBeLessThan(found[0][0]); // it learns
    found.forEach((values, i) =>
      values.forEach((value, j) => expect(Math.abs(value - expected[i][j])).toBeLessThan(2e-4))
    );
  });
}

async function valuesOf(ask: () => Tensor): Promise<number[]> {
  const answer = tf.tidy(ask);
  const values = [...await answer.data()];
  answer.dispose();
  return values;
}

test("bits do not depend on where the inputs were before", async () => {
  await startEngine(webgpu);
  const inputs = Float32Array.from({ length: 200 }, (_, i) => i / 17);
  const fromHost = await valuesOf(() => tf.exp(tf.tensor1d(inputs)));
  // relu always runs on the device, and keeps the bits of what is positive
  const fromDevice = await valuesOf(() => tf.exp(tf.relu(tf.tensor1d(inputs))));
  expect(fromDevice).toEqual(fromHost);
});

test("its record names the adapter and says whether it is software", async () => {
  const { versions } = await startEngine(webgpu);
  expect(versions["adapter-kind"]).toBe(await webgpu.software!() ? "software" : "hardware");
  expect(versions.adapter).toMatch(/\w/);
});

Deno.test({
  name: "where it cannot run, starting it says what mends it",
  ignore: missing === undefined,
  fn: () => expect(webgpu.start()).rejects.toThrow(`Cannot start engine "webgpu": ${missing}`),
});

// Workload `mlp-vae` on an engine of the suite: one side of `perf.ts`.
//
//     deno run --allow-read tools/perf/mlp_vae_step.ts wasm
//
// Reads one number of steps a line, takes them and answers with one JSON line of milliseconds per step.
// It computes what `torch_mlp_vae.py` computes, with the layers, noise and optimiser that trials use.
import process from "node:process";
import { createInterface } from "node:readline";
import type { Scalar, Tensor2D } from "@tensorflow/tfjs-core";
import { findEngine } from "../../lib/engines/mod.ts";
import { startEngine } from "../../lib/engines/running.ts";
import { tf } from "../../lib/engines/tf.ts";
import { type Dense, dense } from "../../lib/models/dense.ts";
import { stream } from "../../lib/random/mod.ts";
import { adam } from "../../lib/training/optimisers.ts";

const [BATCH, PIXELS, UNITS, CODE] = [100, 784, 256, 2];

const running = await startEngine(findEngine(Deno.args[0] ?? "wasm"));
const rng = stream(1, "mlp-vae");
const encoder = layers("encoder", [PIXELS, UNITS, UNITS, UNITS, 2 * CODE]);
const decoder = layers("decoder", [CODE, UNITS, UNITS, UNITS, PIXELS]);
const variables = [...encoder, ...decoder].flatMap(({ parameters }) =>
  parameters.map(({ variable }) => variable)
);
const images = tf.tensor2d(rng.fork("images").uniform(BATCH * PIXELS), [BATCH, PIXELS]);
const optimiser = adam({ learningRate: 1e-3 }).create();
let steps = 0;

send({ engine: running.name, numericClass: running.numericClass, ...running.versions });
for await (const line of createInterface({ input: process.stdin })) {
  send(Array.from({ length: Number(line) }, millisecondsOfStep));
}

function layers(name: string, sizes: readonly number[]): Dense[] {
  return sizes.slice(1).map((outputs, i) => {
    const activation = i < sizes.length - 2 ? "relu" : "linear";
    return dense(`${name}/${i}`, sizes[i], outputs, activation, rng);
  });
}

function run(stack: readonly Dense[], x: Tensor2D): Tensor2D {
  return stack.reduce((input, layer) => layer.apply(input), x);
}

/** Mean over the batch of summed squared errors and the divergence from N(0, I). */
function loss(): Scalar {
  const [mean, logVariance] = tf.split<Tensor2D>(run(encoder, images), 2, 1);
  const noise = tf.tensor2d(rng.fork(steps).normal(BATCH * CODE), [BATCH, CODE]);
  const codes = tf.add(mean, tf.mul(tf.exp(tf.mul(logVariance, 0.5)), noise)) as Tensor2D;
  const moments = tf.sub(tf.add(tf.exp(logVariance), tf.square(mean)), 1);
  const divergence = tf.mul(tf.sum(tf.sub(moments, logVariance), 1), 0.5);
  const errors = tf.sum(tf.square(tf.sub(run(decoder, codes), images)), 1);
  return tf.mean(tf.add(errors, divergence));
}

function millisecondsOfStep(): number {
  const start = performance.now();
  const value = tf.tidy(() => {
    const { value, grads } = tf.variableGrads(loss, variables);
    optimiser.step(variables, variables.map(({ name }) => grads[name]));
    return value.dataSync()[0];
  });
  steps++;
  if (!Number.isFinite(value)) throw new Error(`The loss is ${value} in step ${steps}`);
  return performance.now() - start;
}

function send(message: unknown): void {
  Deno.stdout.writeSync(new TextEncoder().encode(JSON.stringify(message) + "\n"));
}

// One workload on an engine of the suite: one side of `perf.ts`.
//
//     deno run --allow-read tools/perf/steps.ts mlp-vae wasm
//
// Reads one number of steps a line, takes them and answers with one JSON line of milliseconds per step.
// It computes what `torch_steps.py` computes under the same name.
import process from "node:process";
import { createInterface } from "node:readline";
import { findEngine } from "../../lib/engines/mod.ts";
import { startEngine } from "../../lib/engines/running.ts";
import { tf } from "../../lib/engines/tf.ts";
import { stream } from "../../lib/random/mod.ts";
import { workloads } from "./workloads/mod.ts";

const [name, engine] = Deno.args;
const running = await startEngine(findEngine(engine));
const { variables, loss, update } = workloads[name](stream(1, name));
let steps = 0;

send({ engine: running.name, numericClass: running.numericClass, ...running.versions });
for await (const line of createInterface({ input: process.stdin })) {
  send(Array.from({ length: Number(line) }, millisecondsOfStep));
}

function millisecondsOfStep(): number {
  const start = performance.now();
  const value = tf.tidy(() => {
    const { value, grads } = tf.variableGrads(() => loss(steps), [...variables]);
    update(variables.map(({ name }) => grads[name]));
    return value.dataSync()[0];
  });
  steps++;
  if (!Number.isFinite(value)) throw new Error(`The loss is ${value} in step ${steps}`);
  return performance.now() - start;
}

function send(message: unknown): void {
  Deno.stdout.writeSync(new TextEncoder().encode(JSON.stringify(message) + "\n"));
}

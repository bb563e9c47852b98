// One workload on an engine of the suite: one side of `perf.ts`.
//
//     deno run --allow-read --allow-env --allow-sys --allow-ffi tools/perf/steps.ts mlp-vae wasm
//
// Says what it is in one JSON line, or why it cannot run. Then reads one number of steps a line, takes
// them and answers with one JSON line of milliseconds per step. It computes what `torch_steps.py`
// computes under the same name.
import { cpus } from "node:os";
import process from "node:process";
import { createInterface } from "node:readline";
import { findEngine } from "../../lib/engines/mod.ts";
import { startEngine } from "../../lib/engines/running.ts";
import { tf } from "../../lib/engines/tf.ts";
import type { Engine } from "../../lib/engines/types.ts";
import { stream } from "../../lib/random/mod.ts";
import { workloads } from "./workloads/mod.ts";

const [name, engineName] = Deno.args;
const engine = findEngine(engineName);
const problem = await engine.unusable();
if (problem === undefined) await answerWith(engine);
else send({ problem });

async function answerWith(engine: Engine): Promise<void> {
  const { versions, numericClass } = await startEngine(engine);
  const millisecondsOfStep = stepper();
  const [{ model }, { length }] = [cpus()[0], cpus()];
  const platform = `${Deno.build.os} ${Deno.build.arch}, ${length} cores of ${model}`;
  send({ ...versions, [`${engine.name} class`]: numericClass, deno: Deno.version.deno, platform });
  for await (const line of createInterface({ input: process.stdin })) {
    send(Array.from({ length: Number(line) }, millisecondsOfStep));
  }
}

/** Takes a step and says how many milliseconds it took. */
function stepper(): () => number {
  const { variables, loss, update } = workloads[name](stream(1, name));
  let steps = 0;
  return () => {
    const start = performance.now();
    const value = tf.tidy(() => {
      const { value, grads } = tf.variableGrads(() => loss(steps), [...variables]);
      update(variables.map(({ name }) => grads[name]));
      return value.dataSync()[0];
    });
    steps++;
    if (!Number.isFinite(value)) throw new Error(`The loss is ${value} in step ${steps}`);
    return performance.now() - start;
  };
}

function send(message: unknown): void {
  Deno.stdout.writeSync(new TextEncoder().encode(JSON.stringify(message) + "\n"));
}

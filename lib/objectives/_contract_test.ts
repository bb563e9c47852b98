import { expect } from "@std/expect";
import type { Scalar, Tensor, Variable } from "@tensorflow/tfjs-core";
import { cpu } from "../engines/cpu.ts";
import { startEngine } from "../engines/running.ts";
import { tf } from "../engines/tf.ts";
import { logisticPrior, normalPrior } from "../math/priors.ts";
import { stream } from "../random/mod.ts";
import { affineModel } from "./_affine.ts";
import { elbo } from "./elbo.ts";
import { infoMax } from "./info_max.ts";
import type { Objective } from "./types.ts";

/** Every objective of the suite, in each of its forms: a new one is one more line. */
const objectives: Record<string, Objective> = {
  "elbo": elbo({ beta: 1, klWeight: 0.1 }),
  "elbo without KL": elbo({ beta: 0, klWeight: 0.1 }),
  "infoMax, normal prior": infoMax({ lambda: 10, prior: normalPrior }),
  "infoMax, logistic prior": infoMax({ lambda: 10, prior: logisticPrior }),
};
const BATCH = 6;

for (const [name, objective] of Object.entries(objectives)) {
  Deno.test(`${name}: one finite loss per example, of the seed alone, and no leaked tensor`, async () => {
    await startEngine(cpu);
    const model = affineModel(objective.encoder);
    const before = tf.memory().numTensors;
    const loss = (seed: number): number[] =>
      tf.tidy(() => [...objective.loss(model, images(), stream(seed)).dataSync()]);
    expect(loss(1).length).toBe(BATCH);
    expect(loss(1).every(Number.isFinite)).toBe(true);
    expect(loss(1)).toEqual(loss(1));
    expect(loss(1)).not.toEqual(loss(2));
    expect(tf.memory().numTensors).toBe(before);
    model.dispose();
  });

  Deno.test(`${name}: gradients agree with finite differences`, async () => {
    await startEngine(cpu);
    const model = affineModel(objective.encoder);
    tf.tidy(() => {
      const loss = (): Scalar => tf.mean(objective.loss(model, images(), stream(7)));
      const { grads } = tf.variableGrads(loss, model.variables);
      for (const variable of model.variables) {
        const slopes = grads[variable.name].dataSync();
        slopes.forEach((slope, i) => {
          // float32 losses near 10 carry errors of 1e-6; a step of 1e-2 turns them into 1e-4.
          expect(Math.abs(slope - difference(loss, variable, i))).toBeLessThan(
            2e-3 + 0.01 * Math.abs(slope),
          );
        });
      }
    });
    model.dispose();
  });

  Deno.test(`${name}: its data can stand in a digest`, () => {
    expect(JSON.parse(JSON.stringify(objective)).name).toBe(objective.name);
  });
}

function images(): ReturnType<typeof tf.tensor2d> {
  return tf.tensor2d(stream(9).uniform(BATCH * 3), [BATCH, 3]);
}

/** (loss(p_i + h) - loss(p_i - h)) / 2h with h = 1e-2. */
function difference(loss: () => Tensor, variable: Variable, i: number): number {
  const original = variable.dataSync().slice();
  const at = (step: number): number => {
    const moved = original.slice();
    moved[i] += step;
    variable.assign(tf.tensor(moved, variable.shape));
    return loss().dataSync()[0];
  };
  const slope = (at(1e-2) - at(-1e-2)) / 2e-2;
  variable.assign(tf.tensor(original, variable.shape));
  return slope;
}

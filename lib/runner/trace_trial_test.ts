import { expect } from "@std/expect";
import { findEngine } from "../engines/mod.ts";
import { startEngine } from "../engines/running.ts";
import { tf } from "../engines/tf.ts";
import type { Progress } from "../core/trial.ts";
import { descent, STEPS } from "./_toy_descent.ts";
import { planOf, recordOf, timeless } from "./_toy_run.ts";
import type { Traced } from "./messages.ts";
import { traceTrial } from "./trace_trial.ts";

const [sums] = planOf("sums");
const planned = { ...sums, key: { ...sums.key, benchmark: "toy/descent" } };

Deno.test("a trial that is traced gives the same record, and its steps besides", async () => {
  const plain = await recordOf(planned, descent());
  const engine = await startEngine(findEngine("cpu"));
  const before = tf.memory().numTensors;
  const [told, heard]: [Traced[], Progress[]] = [[], []];
  const host = { engine, progress: (progress: Progress) => heard.push(progress) };
  const record = await traceTrial(descent(), planned, host, {
    capture: 3,
    tell: (traced) => told.push(traced),
  });
  expect(timeless(record)).toEqual(timeless(plain));
  expect(record.status).toBe("ok");
  expect(tf.memory().numTensors).toBe(before);
  expect(told.map(({ step }) => step.name)).toEqual(
    ["start 1", "train 1", "train 2", "train 3", "train 4", "train 5"],
  );
  expect(told.map(({ capture }) => capture?.step.name)).toEqual(
    [undefined, undefined, "train 2", undefined, undefined, undefined],
  );
  expect(heard.length).toBe(STEPS);
  const update = told[2].capture!.operations.at(-1)!;
  expect([update.name, update.inputs.parameter, update.outputs.map(({ role }) => role)])
    .toEqual(["sgd", "p", ["parameter", "velocity"]]);
});

Deno.test("a trial that fails is told up to there, and the engine is free again", async () => {
  const engine = await startEngine(findEngine("cpu"));
  const failing = descent((step) => {
    if (step === 3) throw new Error("it broke");
  });
  for (let i = 0; i < 2; i++) {
    const told: string[] = [];
    const record = await traceTrial(failing, planned, { engine, progress: () => {} }, {
      tell: ({ step }) => told.push(step.name),
    });
    expect([record.status, record.problem]).toEqual(["errored", "it broke"]);
    expect(told).toEqual(["start 1", "train 1", "train 2"]);
  }
});

/** Test helper, and the registry of the tests' threads: a trial with training steps, for traces. */
import {
  type AnyBenchmark,
  defineBenchmark,
  type Profile,
  type Variant,
} from "../core/benchmark.ts";
import type { Trial } from "../core/trial.ts";
import { runningEngine } from "../engines/running.ts";
import { tf } from "../engines/tf.ts";
import { tracePhase } from "../engines/trace.ts";
import { benchmarks as toys } from "./_toy_benchmarks.ts";

/** Steps of a trial; what happens before them makes a step of its own. */
export const STEPS = 5;

/** `toy/descent`, four numbers that go downhill; `before` is called before each step, from 1. */
export function descent(before: (step: number) => void = () => {}): AnyBenchmark {
  return defineBenchmark<Variant, Profile>({
    ...toys.find(({ id }) => id === "toy/sums")!,
    id: "toy/descent",
    profiles: { quick: { seeds: [1] }, standard: { seeds: [1] }, paper: { seeds: [1] } },
    variants: { "plain": { title: "Plain" }, "other": { title: "Other" } },
    published: [],
    claims: [],
    figures: undefined,
    run: (trial) => run(trial, before),
  });
}

async function run(trial: Trial<Variant, Profile>, before: (step: number) => void): Promise<void> {
  const start = trial.rng.fork("start").normal(4);
  const [p, velocity] = tf.tidy(() => [
    tf.variable(tf.tensor1d(start)),
    tf.variable(tf.zeros([4])),
  ]);
  tracePhase("train", [{ name: "p", variable: p }]);
  for (let step = 1; step <= STEPS; step++) {
    before(step);
    takeStep(p, velocity);
    trial.progress({ phase: "train", done: step, total: STEPS });
  }
  const end = await p.data<"float32">();
  tf.dispose([p, velocity]);
  trial.record.metric("mean", end.reduce((sum, x) => sum + x, 0) / 4);
  trial.record.parameter("p", [4], end);
}

type Variable = ReturnType<typeof tf.variable>;

function takeStep(p: Variable, velocity: Variable): void {
  tf.tidy(() => {
    const { grads } = tf.variableGrads(() => tf.mean(tf.exp(tf.mul(p, 2))), [p]);
    const settings = { learningRate: 0.25, momentum: 0.5 };
    runningEngine().sgd(p, grads[p.name], velocity, settings);
  });
}

export const benchmarks: readonly AnyBenchmark[] = [descent()];

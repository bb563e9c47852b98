import type { Trial } from "../../lib/core/trial.ts";
import { columnMeans } from "../../lib/math/covariance.ts";
import type { Matrix } from "../../lib/math/matrix.ts";
import { mean } from "../../lib/math/statistics.ts";
import { sse } from "../../lib/metrics/sse.ts";
import { reconstructAll } from "../../lib/models/apply.ts";
import { recordParameters } from "../../lib/models/record_parameters.ts";
import { shallow, type ShallowAutoencoder } from "../../lib/models/shallow.ts";
import { denoising } from "../../lib/objectives/denoising.ts";
import type { Objective } from "../../lib/objectives/types.ts";
import { wholeSet } from "../../lib/training/batches.ts";
import { train } from "../../lib/training/train.ts";
import type { Net, TrainingSize } from "./_training_nets.ts";
import { recordMatrices } from "../_records.ts";

/** Iterations from one point of a learning curve to the next. */
const BLOCK = 10;

type NetTrial = Trial<Net, TrainingSize>;

/** A net after its training. */
export interface Trained {
  readonly model: ShallowAutoencoder;
  /** What it makes of the points that it was trained on. */
  readonly outputs: Matrix;
  /** Means of L over blocks of ten iterations, in nats; none if another objective was trained. */
  readonly lagrangian: readonly number[];
}

/**
 * Trains a net on all points at once and records learning curves, parameters, inputs and outputs. For
 * the Lagrangian, distortion alone is trained first; other objectives get as many iterations in one go.
 */
export async function trainNet(trial: NetTrial, points: Matrix): Promise<Trained> {
  const { variant: { activation, units, objective, warmUp }, params, record } = trial;
  const build = shallow({ units, activation, outputBias: columnMeans(points) });
  const model = build(points.columns, objective.encoder, trial.rng.fork("init"));
  const learning = { trial, model, points };
  let lagrangian: number[] = [];
  if (isLagrangian(objective)) {
    const before = warmUp ? params.warmUp : 0;
    const first = await learn(learning, denoising({ sd: 0 }), before);
    const second = await learn(learning, objective, params.iterations);
    recordDistortion(record, [...first.distortions, ...second.distortions]);
    lagrangian = recordLagrangian(record, objective.mu, before, second);
  } else {
    const { distortions } = await learn(learning, objective, params.warmUp + params.iterations);
    recordDistortion(record, distortions);
  }
  await recordParameters(model, record);
  const outputs = await reconstructAll(model, points, trial.rng);
  recordMatrices({ inputs: points, outputs }, record);
  return { model, outputs, lagrangian };
}

function isLagrangian(objective: Objective): objective is Objective & { readonly mu: number } {
  return "mu" in objective;
}

/** What was seen while learning. */
interface Course {
  /** Before each iteration. */
  readonly losses: readonly number[];
  /** Before each block of iterations. */
  readonly distortions: readonly number[];
}

async function learn(
  { trial, model, points }: { trial: NetTrial; model: ShallowAutoencoder; points: Matrix },
  objective: Objective,
  iterations: number,
): Promise<Course> {
  const distortions: number[] = [];
  const look = async (done: number): Promise<void> => {
    if (done % BLOCK > 0 || done >= iterations) return;
    distortions.push(sse.compute(points, await reconstructAll(model, points, trial.rng)));
  };
  await look(0);
  const { y: losses } = await train({
    model,
    objective,
    optimiser: trial.variant.optimiser,
    gather: () => points.data as Float32Array,
    batches: wholeSet(points.rows),
    epochs: iterations,
    rng: trial.rng.fork("train").fork(objective.name),
    progress: trial.progress,
    onEpoch: look,
  });
  return { losses, distortions };
}

function recordDistortion(record: NetTrial["record"], y: readonly number[]): void {
  const x = y.map((_, block) => block * BLOCK);
  record.curve("distortion", { unit: "squared units", xUnit: "iteration", x, y });
}

/** L is minus the loss, and S(X|Xhat) = mu D - loss at the iterations where D was looked at. */
function recordLagrangian(
  record: NetTrial["record"],
  mu: number,
  before: number,
  { losses, distortions }: Course,
): number[] {
  const starts = distortions.map((_, block) => block * BLOCK);
  const x = starts.map((start) => before + start);
  const bits = starts.map((start, i) => (mu * distortions[i] - losses[start]) * Math.LOG2E);
  record.curve("conditional entropy", { unit: "bits", xUnit: "iteration", x, y: bits });
  const y = starts.map((start) => -mean(losses.slice(start, start + BLOCK)));
  record.curve("lagrangian", { unit: "nats", xUnit: "iteration", x, y });
  return y;
}

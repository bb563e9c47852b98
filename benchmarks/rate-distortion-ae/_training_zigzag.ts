import { defineMetric, type Metric } from "../../lib/core/metric.ts";
import type { Recorder } from "../../lib/core/trial.ts";
import { zigzagSource } from "../../lib/data/synthetic/gaussian_mixture.ts";
import type { Sample } from "../../lib/data/synthetic/types.ts";
import type { Matrix } from "../../lib/math/matrix.ts";
import { pca, pcaOfCovariance } from "../../lib/math/pca.ts";
import { mean, standardDeviation } from "../../lib/math/statistics.ts";

/** Below this share of its variance an axis counts as contracted. */
const CONTRACTED = 0.5;

/** A component's mean and the directions in which it is long and short, each of length 1. */
export interface Branch {
  readonly mean: readonly number[];
  readonly long: ArrayLike<number>;
  readonly short: ArrayLike<number>;
}

/** The components of the Figure 2 mixture; their long axes make the zigzag. */
export const branches: readonly Branch[] = zigzagSource.components.map(({ mean, covariance }) => {
  const { data } = pcaOfCovariance(covariance).components;
  return { mean, long: data.slice(0, 2), short: data.slice(2, 4) };
});

const ORDINALS = ["middle", "left", "right"];

/** `kept-long-1` … `kept-short-3`: by component, in the paper's order. */
export const keptMetrics: readonly Metric[] = branches.flatMap((_, i) =>
  (["long", "short"] as const).map((axis) =>
    defineMetric({
      name: `kept-${axis}-${i + 1}`,
      title: `Variance kept on the ${axis} axis, ${ORDINALS[i]} component`,
      unit: "1",
      better: "none",
      tolerance: { absolute: 0.03, relative: 0.05 },
      source: `variance of the outputs of component ${i + 1}'s points over that of its inputs, ` +
        `along its ${axis} axis`,
    })
  )
);

export const contracted = defineMetric({
  name: "contracted-components",
  title: "Components contracted across",
  unit: "components",
  better: "higher",
  tolerance: { absolute: 0, relative: 0 },
  source: `components of three with less than ${CONTRACTED} of the variance kept on the short axis`,
});

const distanceMetric = (name: string, of: string): Metric =>
  defineMetric({
    name,
    title: `Distance of ${of} to the components' axes`,
    unit: "units of the data",
    better: "lower",
    tolerance: { absolute: 0.005, relative: 0.05 },
    source: `mean over ${of} of the distance to the nearest of the three long axes, taken as lines`,
  });
export const outputDistance = distanceMetric("axis-distance", "outputs");
export const inputDistance = distanceMetric("axis-distance-inputs", "inputs");

export const rankRatio = defineMetric({
  name: "second-variance",
  title: "Second variance of outputs over the first",
  unit: "1",
  better: "none",
  tolerance: { absolute: 0.005, relative: 0.1 },
  source: "second over first eigenvalue of the outputs' covariance; 0 on a line",
});

export const zigzagMetrics: readonly Metric[] = [
  ...keptMetrics,
  contracted,
  outputDistance,
  inputDistance,
  rankRatio,
];

/** Records {@linkcode zigzagMetrics}. */
export function recordZigzag(
  { points, labels }: Sample,
  outputs: Matrix,
  record: Pick<Recorder, "metric">,
): void {
  const kept = branches.map((branch, i) => {
    const rows = [...labels!.keys()].filter((row) => labels![row] === i);
    return (["long", "short"] as const).map((axis) => {
      const [before, after] = [points, outputs].map((m) => variance(m, rows, branch[axis]));
      return after / before;
    });
  });
  kept.flat().forEach((share, i) => record.metric(keptMetrics[i].name, share));
  record.metric(contracted.name, kept.filter(([, short]) => short < CONTRACTED).length);
  record.metric(outputDistance.name, distanceToAxes(outputs));
  record.metric(inputDistance.name, distanceToAxes(points));
  const [first, second] = pca(outputs).variances;
  record.metric(rankRatio.name, Math.max(0, second) / first);
}

function variance({ data }: Matrix, rows: readonly number[], axis: ArrayLike<number>): number {
  const sd = standardDeviation(
    rows.map((row) => data[2 * row] * axis[0] + data[2 * row + 1] * axis[1]),
  );
  return sd * sd;
}

function distanceToAxes({ rows, data }: Matrix): number {
  const nearest = Array.from({ length: rows }, (_, row) => {
    const to = branches.map(({ mean: [x, y], short }) =>
      Math.abs((data[2 * row] - x) * short[0] + (data[2 * row + 1] - y) * short[1])
    );
    return Math.min(...to);
  });
  return mean(nearest);
}

import type { DrawnFigure } from "../../core/schema/figure.ts";
import { rounded } from "../format.ts";

export type PlotFigure = Extract<DrawnFigure, { kind: "plot" }>;

/** An axis as the page's script is given it. */
export interface AxisSpec {
  readonly label: string;
  readonly log: boolean;
  readonly min?: number;
  readonly max?: number;
  /** Counted downwards, or from right to left. */
  readonly reversed?: true;
  /** Told at whole numbers only. */
  readonly whole?: true;
}

/** The axis of a figure. */
export function axisSpec({ label, scale, range }: PlotFigure["x"]): AxisSpec {
  const ends = range ? { min: range[0], max: range[1] } : {};
  return { label, log: scale === "log", ...ends };
}

/** Axes with ends, so that the page can give the plot the shape that makes their units equal. */
export function squareAxes(figure: PlotFigure): [AxisSpec, AxisSpec] {
  const [x, y] = (["x", "y"] as const).map((name) =>
    figure[name].range ?? padded(figure.series.flatMap((series) => series[name]))
  );
  const half = Math.max(x[1] - x[0], y[1] - y[0]) / 2;
  const ends = ([low, high]: [number, number], given: boolean): [number, number] =>
    given ? [low, high] : [rounded((low + high) / 2 - half), rounded((low + high) / 2 + half)];
  return [
    axisSpec({ ...figure.x, range: ends(x, figure.x.range !== undefined) }),
    axisSpec({ ...figure.y, range: ends(y, figure.y.range !== undefined) }),
  ];
}

function padded(values: readonly number[]): [number, number] {
  const [low, high] = extent(values);
  if (!(low <= high)) return [-1, 1];
  const margin = 0.05 * (high - low) || 1;
  return [rounded(low - margin), rounded(high + margin)];
}

/** The least and the largest of these numbers; infinities the wrong way round if there is none. */
export function extent(values: Iterable<number>): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

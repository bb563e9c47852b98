import type { DrawnFigure } from "../../core/schema/figure.ts";
import { rounded } from "../format.ts";
import { type Look, lookOf, type Looks } from "./looks.ts";

/** The figures that a canvas shows. */
export type PlotFigure = Extract<DrawnFigure, { kind: "plot" }>;
export type BarsFigure = Extract<DrawnFigure, { kind: "bars" }>;
export type ImagesFigure = Extract<DrawnFigure, { kind: "images" }>;

export interface AxisSpec {
  readonly label: string;
  readonly log: boolean;
  readonly min?: number;
  readonly max?: number;
}

interface SeriesStyle extends Look {
  readonly label: string;
}

/** What the page's script is given to draw a plot: numbers and looks, nothing left to decide. */
export interface PlotSpec {
  readonly kind: "plot";
  readonly x: AxisSpec;
  readonly y: AxisSpec;
  readonly series: readonly (SeriesStyle & {
    readonly mark: PlotFigure["series"][number]["mark"];
    readonly style: PlotFigure["series"][number]["style"];
    readonly x: readonly number[];
    readonly y: readonly number[];
    readonly error?: readonly number[];
  })[];
}

export interface BarsSpec {
  readonly kind: "bars";
  readonly categories: readonly string[];
  readonly y: AxisSpec;
  /** Bars lie, so that long names of categories stand beside them. */
  readonly lying: boolean;
  readonly series: readonly (SeriesStyle & {
    readonly values: readonly number[];
    readonly error?: readonly number[];
  })[];
}

export type ChartSpec = PlotSpec | BarsSpec;

const LONG_NAME = 10;
const MANY_CATEGORIES = 6;

/** The chart of a figure, its numbers rounded to six digits. */
export function chartSpec(figure: PlotFigure | BarsFigure, looks: Looks): ChartSpec {
  return figure.kind === "plot" ? plotSpec(figure, looks) : barsSpec(figure, looks);
}

function plotSpec(figure: PlotFigure, looks: Looks): PlotSpec {
  const [x, y] = figure.square ? squareAxes(figure) : [axisSpec(figure.x), axisSpec(figure.y)];
  const series = figure.series.map(({ label, mark, style, x, y, error }) => ({
    label,
    mark,
    style,
    ...lookOf(label, style, looks),
    x: x.map(rounded),
    y: y.map(rounded),
    ...error ? { error: error.map(rounded) } : {},
  }));
  return { kind: "plot", x, y, series };
}

function barsSpec(figure: BarsFigure, looks: Looks): BarsSpec {
  const { categories } = figure;
  const longest = Math.max(0, ...categories.map((category) => category.length));
  return {
    kind: "bars",
    categories,
    y: axisSpec(figure.y),
    lying: longest > LONG_NAME || categories.length > MANY_CATEGORIES,
    series: figure.series.map(({ label, values, error }) => ({
      label,
      ...lookOf(label, "normal", looks),
      values: values.map(rounded),
      ...error ? { error: error.map(rounded) } : {},
    })),
  };
}

function axisSpec({ label, scale, range }: PlotFigure["x"]): AxisSpec {
  const ends = range ? { min: range[0], max: range[1] } : {};
  return { label, log: scale === "log", ...ends };
}

/** Axes with ends, so that the page can give the plot the shape that makes their units equal. */
function squareAxes(figure: PlotFigure): [AxisSpec, AxisSpec] {
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
  const [low, high] = values.reduce(
    ([a, b], value) => [Math.min(a, value), Math.max(b, value)],
    [Infinity, -Infinity],
  );
  if (!(low <= high)) return [-1, 1];
  const margin = 0.05 * (high - low) || 1;
  return [rounded(low - margin), rounded(high + margin)];
}

/** Width over height of the area between the axes; undefined where it is free. */
export function aspectOf(figure: PlotFigure | BarsFigure): number | undefined {
  if (figure.kind === "bars" || !figure.square) return undefined;
  const [x, y] = squareAxes(figure);
  const ratio = (x.max! - x.min!) / (y.max! - y.min!);
  return Number.isFinite(ratio) && ratio > 0 ? Math.min(4, Math.max(0.25, ratio)) : 1;
}

/** Points that a logarithmic axis cannot show as they are zero or negative. */
export function hiddenByLog(figure: PlotFigure | BarsFigure): number {
  if (figure.kind === "bars") {
    const values = figure.series.flatMap((series) => series.values);
    return figure.y.scale === "log" ? values.filter((value) => value <= 0).length : 0;
  }
  const [x, y] = [figure.x.scale === "log", figure.y.scale === "log"];
  return figure.series.reduce(
    (sum, s) => sum + s.x.filter((v, i) => (x && v <= 0) || (y && s.y[i] <= 0)).length,
    0,
  );
}

import { rounded } from "../format.ts";
import type { PlotFigure } from "./axis_spec.ts";
import { type Look, lookOf, type Looks } from "./looks.ts";

type Series = PlotFigure["series"][number];

/** Points or a line as the page's script is given them: numbers and looks, nothing left to decide. */
export interface SeriesSpec extends Look {
  readonly label: string;
  readonly mark: Series["mark"];
  readonly style: Series["style"];
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly error?: readonly number[];
}

/** Series with their looks, their numbers rounded to six digits. */
export function seriesSpecs(series: readonly Series[], looks: Looks): SeriesSpec[] {
  return series.map(({ label, mark, style, x, y, error }) => ({
    label,
    mark,
    style,
    ...lookOf(label, style, looks),
    x: x.map(rounded),
    y: y.map(rounded),
    ...error ? { error: error.map(rounded) } : {},
  }));
}

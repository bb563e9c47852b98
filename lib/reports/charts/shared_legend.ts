import type { DrawnFigure } from "../../core/schema/figure.ts";

/**
 * Whether one legend can stand for these figures: one of them holds every series that any of them
 * holds. Elsewhere labels that never meet in a figure may have one look, and a legend of them all
 * could not be read.
 */
export function shareLegend(figures: readonly DrawnFigure[]): boolean {
  const labels = figures.map(labelsOf);
  const all = new Set(labels.flatMap((own) => [...own]));
  return labels.some((own) => own.size === all.size);
}

function labelsOf(figure: DrawnFigure): Set<string> {
  if (figure.kind === "images") return new Set();
  const series = figure.kind === "heatmap" ? figure.overlays : figure.series;
  return new Set(series.map(({ label }) => label));
}

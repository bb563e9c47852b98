import { type DrawnFigure, figureSchema } from "../../core/schema/figure.ts";

/** A plot of lines with these labels, for tests of how series are told apart. */
export function linePlot(labels: readonly string[], style = "normal"): DrawnFigure {
  return figureSchema.parse({
    kind: "plot",
    id: "a",
    title: "",
    caption: "",
    x: { label: "x" },
    y: { label: "y" },
    series: labels.map((label) => ({ label, mark: "line", style, x: [0], y: [0] })),
  });
}

import { expect } from "@std/expect";
import { type DrawnFigure, figureSchema } from "../../core/schema/figure.ts";
import { packArray } from "../../core/schema/array.ts";
import { shareLegend } from "./shared_legend.ts";

function plot(...labels: string[]): DrawnFigure {
  return figureSchema.parse({
    kind: "plot",
    id: "a",
    title: "",
    caption: "",
    x: { label: "x" },
    y: { label: "y" },
    series: labels.map((label) => ({ label, mark: "line", x: [0], y: [0] })),
  });
}

Deno.test("panels of the same series share a legend, in whatever order", () => {
  expect(shareLegend([plot("a", "b"), plot("b", "a")])).toBe(true);
});

Deno.test("a panel with every series lets the others lack some", () => {
  expect(shareLegend([plot("a"), plot("a", "b"), plot("b")])).toBe(true);
});

Deno.test("panels whose series differ share none", () => {
  expect(shareLegend([plot("σ = 1", "σ = 2"), plot("σ = 3", "σ = 4")])).toBe(false);
  expect(shareLegend([plot("a", "b"), plot("b", "c")])).toBe(false);
});

Deno.test("images and a figure alone have nothing to differ in", () => {
  const pixels = packArray([1, 1, 1, 1], new Uint8Array(1));
  const images: DrawnFigure = {
    ...{ kind: "images", id: "i", title: "", caption: "" },
    rows: [{ label: "input", pixels }],
  };
  expect(shareLegend([images, images])).toBe(true);
  expect(shareLegend([plot("a", "b")])).toBe(true);
});

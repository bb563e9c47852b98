import { expect } from "@std/expect";
import type { DrawnFigure } from "../../core/schema/figure.ts";
import { packArray } from "../../core/schema/array.ts";
import { linePlot } from "./_line_plot.ts";
import { shareLegend } from "./shared_legend.ts";

Deno.test("panels of the same series share a legend, in whatever order", () => {
  expect(shareLegend([linePlot(["a", "b"]), linePlot(["b", "a"])])).toBe(true);
});

Deno.test("a panel with every series lets the others lack some", () => {
  expect(shareLegend([linePlot(["a"]), linePlot(["a", "b"]), linePlot(["b"])])).toBe(true);
});

Deno.test("panels whose series differ share none", () => {
  expect(shareLegend([linePlot(["σ = 1", "σ = 2"]), linePlot(["σ = 3", "σ = 4"])])).toBe(false);
  expect(shareLegend([linePlot(["a", "b"]), linePlot(["b", "c"])])).toBe(false);
});

Deno.test("images and a figure alone have nothing to differ in", () => {
  const pixels = packArray([1, 1, 1, 1], new Uint8Array(1));
  const images: DrawnFigure = {
    ...{ kind: "images", id: "i", title: "", caption: "" },
    rows: [{ label: "input", pixels }],
  };
  expect(shareLegend([images, images])).toBe(true);
  expect(shareLegend([linePlot(["a", "b"])])).toBe(true);
});

import { expect } from "@std/expect";
import { figureSchema } from "../../core/schema/figure.ts";
import { axisSpec, extent, type PlotFigure, squareAxes } from "./axis_spec.ts";

Deno.test("an axis has ends only where the figure gives them", () => {
  expect(axisSpec({ label: "x", scale: "log" })).toEqual({ label: "x", log: true });
  expect(axisSpec({ label: "x", scale: "linear", range: [-1, 2] })).toEqual({
    label: "x",
    log: false,
    min: -1,
    max: 2,
  });
});

Deno.test("square axes are as long as one another, and a given range stays", () => {
  const figure = figureSchema.parse({
    kind: "plot",
    id: "a",
    title: "",
    caption: "",
    x: { label: "x", range: [0, 2] },
    y: { label: "y" },
    square: true,
    series: [{ label: "s", mark: "points", x: [0, 1], y: [10, 20] }],
  }) as PlotFigure;
  const [x, y] = squareAxes(figure);
  expect([x.min, x.max]).toEqual([0, 2]);
  // 10 to 20 and 5 % of that on each side.
  expect([y.min, y.max]).toEqual([9.5, 20.5]);
});

Deno.test("an extent passes over what is not a number, and is inside out of nothing", () => {
  expect(extent([3, NaN, -1, 2])).toEqual([-1, 3]);
  expect(extent(new Float32Array())).toEqual([Infinity, -Infinity]);
});

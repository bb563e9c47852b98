import { expect } from "@std/expect";
import { zigzagSource } from "../../lib/data/synthetic/gaussian_mixture.ts";
import { stream } from "../../lib/random/mod.ts";
import { landscapeFigure } from "./_training_landscape.ts";

Deno.test("a landscape shows so few of many training points that its ravines can be seen", () => {
  const shownOf = (count: number): number => {
    const { points } = zigzagSource.sample(stream(1), count);
    const figure = landscapeFigure(new Float32Array(6), { rows: 2, columns: 3 }, points);
    if (figure.kind !== "heatmap") throw new Error("a landscape is a heat map");
    return figure.overlays![0].x.length;
  };
  expect([80, 100, 1000].map(shownOf)).toEqual([80, 100, 100]);
});

import { expect } from "@std/expect";
import { packArray } from "./array.ts";
import { type Figure, figureSchema } from "./figure.ts";

const frame = { id: "codes-2d", title: "Codes", caption: "Stands for Figure 1." };
const series = { label: "VAE", mark: "points" as const, x: [0, 1], y: [1, 2] };
const plot: Figure = {
  kind: "plot",
  ...frame,
  x: { label: "z1" },
  y: { label: "z2", scale: "log", range: [1, 10] },
  series: [series, { ...series, style: "dashed", error: [0.1, 0.2] }],
};

Deno.test("a plot's defaults are filled in", () => {
  const drawn = figureSchema.parse(plot);
  if (drawn.kind !== "plot") throw new Error(drawn.kind);
  expect(drawn.square).toBe(false);
  expect(drawn.x).toEqual({ label: "z1", scale: "linear" });
  expect(drawn.y).toEqual({ label: "z2", scale: "log", range: [1, 10] });
  expect(drawn.series.map(({ style }) => style)).toEqual(["normal", "dashed"]);
  // A figure that was read back is a figure again.
  expect(figureSchema.parse(drawn)).toEqual(drawn);
});

Deno.test("bars and images are figures", () => {
  const bars = { kind: "bars", ...frame, categories: ["a"], y: { label: "MMD" }, series: [] };
  expect(figureSchema.parse(bars)).toMatchObject({ kind: "bars", y: { scale: "linear" } });
  const pixels = packArray([1, 2, 2, 1], Uint8Array.of(0, 1, 2, 3));
  const images = { kind: "images", ...frame, rows: [{ label: "in", pixels }] };
  expect(figureSchema.parse(images)).toEqual(images);
});

const heatmap = {
  kind: "heatmap",
  ...frame,
  x: { label: "x1", range: [-1, 1] },
  y: { label: "x2", range: [0, 1] },
  cells: packArray([2, 3], Float32Array.of(1, 2, 3, 4, 5, 6)),
  value: { label: "energy" },
};

Deno.test("a heat map's defaults are filled in", () => {
  expect(figureSchema.parse(heatmap)).toMatchObject({
    ...{ square: false, matrix: false, overlays: [] },
    value: { scale: "linear", palette: "sequential" },
  });
});

Deno.test("what cannot be drawn is refused", () => {
  const bad = [
    { ...plot, kind: "pie" },
    { ...plot, id: "Codes 2d" },
    { ...plot, caption: undefined },
    { ...plot, series: [{ ...series, mark: "bars" }] },
    { ...plot, series: [{ ...series, y: [0, NaN] }] },
    { ...plot, y: { label: "z2", range: [1] } },
    { ...heatmap, x: { label: "x1" } },
    { ...heatmap, cells: packArray([6], new Float32Array(6)) },
    { ...heatmap, cells: packArray([1, 1, 2], new Float32Array(2)) },
    { ...heatmap, cells: packArray([0, 2], new Float32Array(0)) },
  ];
  for (const figure of bad) expect(figureSchema.safeParse(figure).success).toBe(false);
});

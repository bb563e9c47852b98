/** Test helper: heat maps for the sample runs. */
import { packArray } from "../core/schema/array.ts";
import { type DrawnFigure, type Figure, figureSchema } from "../core/schema/figure.ts";

/** An energy over the plane with data and a curve over it; `side` cells a side. */
export function landscape(v: number, side = 60): DrawnFigure {
  const at = (i: number): number => -3 + 6 * (i + 0.5) / side;
  const energy = (x: number, y: number): number =>
    (1 + 0.2 * v) * (Math.sin(x) - y) ** 2 + 0.1 * x * x;
  const cells = Float32Array.from(
    { length: side * side },
    (_, i) => energy(at(i % side), at(Math.floor(i / side))),
  );
  const t = Array.from({ length: 41 }, (_, i) => -3 + i * 0.15);
  return parsed({
    kind: "heatmap",
    id: "landscape",
    title: "Energy of points in the plane",
    caption: "Low where a point is rebuilt well, with the data and the principal curve over it.",
    x: { label: "x₁", range: [-3, 3] },
    y: { label: "x₂", range: [-3, 3] },
    square: true,
    cells: packArray([side, side], cells),
    value: { label: "‖x − x̂‖², squared units", range: [0, 12] },
    overlays: [
      {
        label: "data",
        mark: "points",
        x: t,
        y: t.map((x, i) => Math.sin(x) + 0.3 * Math.sin(7 * i)),
      },
      { label: "principal curve", mark: "line", style: "dashed", x: t, y: t.map(Math.sin) },
    ],
  });
}

/** A Gram matrix of three clusters, as matrices are written, with logarithmic colours. */
export function gramMatrix(v: number, side = 24): DrawnFigure {
  const place = (i: number): number => Math.floor(3 * i / side) * 2 + 0.05 * (i % 7);
  const cells = Float32Array.from({ length: side * side }, (_, i) => {
    const distance = place(i % side) - place(Math.floor(i / side));
    return Math.exp(-(distance ** 2) * (1 + v)) / side;
  });
  return parsed({
    kind: "heatmap",
    id: "gram",
    title: "Gram matrix of the codes",
    caption: "Three clusters; entries add up to 1 on the diagonal.",
    x: { label: "sample", range: [0.5, side + 0.5] },
    y: { label: "sample", range: [0.5, side + 0.5] },
    square: true,
    matrix: true,
    cells: packArray([side, side], cells),
    value: { label: "entry", scale: "log" },
  });
}

/** A difference of two fields, with cells that have no number. */
export function difference(v: number, side = 16): DrawnFigure {
  const cells = Float32Array.from({ length: side * side }, (_, i) => {
    const [x, y] = [i % side - side / 2, Math.floor(i / side) - side / 2];
    return x * x + y * y > side * side / 4 ? NaN : (x - y) * (1 + v) * 1e-12;
  });
  return parsed({
    kind: "heatmap",
    id: "difference",
    title: "Closed form less automatic differentiation",
    caption: "Inside the disk on which both are defined.",
    x: { label: "weight, row", range: [0, side] },
    y: { label: "weight, column", range: [0, side] },
    cells: packArray([side, side], cells),
    value: { label: "difference of gradients", palette: "diverging" },
  });
}

function parsed(figure: Figure): DrawnFigure {
  return figureSchema.parse(figure);
}

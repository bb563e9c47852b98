import { expect } from "@std/expect";
import { cellUnder, placeBeside, readoutLines } from "./cell_readout.js";

const axis = { label: "x", min: 0, max: 4, log: false };
const spec = {
  x: axis,
  y: { ...axis, label: "y", max: 2 },
  rows: 2,
  columns: 4,
  value: { label: "energy, bits" },
};

/** A chart of 100 pixels by unit, whose y goes upwards from 200. */
const chart = {
  scales: {
    x: { getPixelForValue: (value: number) => 100 * value },
    y: { getPixelForValue: (value: number) => 200 - 100 * value },
  },
};

Deno.test("the cell under a point is found, and none beside them", () => {
  expect(cellUnder(chart, spec, { x: 350, y: 199 })).toEqual({ column: 3, row: 0 });
  expect(cellUnder(chart, spec, { x: 1, y: 1 })).toEqual({ column: 0, row: 1 });
  expect(cellUnder(chart, spec, { x: 401, y: 50 })).toBeUndefined();
  expect(cellUnder(chart, spec, { x: 50, y: -1 })).toBeUndefined();
});

Deno.test("a cell tells its middle and its number", () => {
  const values = new Float32Array([0, 1, 2, NaN, 4, 5, 6, 3e-12]);
  expect(readoutLines(spec, values, { column: 3, row: 1 })).toEqual([
    "x: 3.5",
    "y: 1.5",
    "energy, bits: 3 × 10⁻¹²",
  ]);
  expect(readoutLines(spec, values, { column: 3, row: 0 })[2]).toBe("energy, bits: no number");
});

Deno.test("the words stand beside the cell, or above or below it, inside the chart", () => {
  const size = { w: 100, h: 60 };
  const wide = { width: 400, height: 200 };
  expect(placeBeside({ x: 50, y: 100 }, size, wide)).toEqual({ x: 62, y: 70 });
  expect(placeBeside({ x: 350, y: 10 }, size, wide)).toEqual({ x: 238, y: 0 });
  const narrow = { width: 150, height: 200 };
  expect(placeBeside({ x: 75, y: 100 }, size, narrow)).toEqual({ x: 25, y: 28 });
  expect(placeBeside({ x: 75, y: 50 }, size, narrow)).toEqual({ x: 25, y: 62 });
});

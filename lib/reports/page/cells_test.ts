import { expect } from "@std/expect";
import { packArray } from "../../core/schema/array.ts";
import { cellMiddle, cellPixels, colourAt, colourPlace, decodeCells } from "./cells.js";

const COLOURS = ["#000000", "#102030", "#ffffff"];

Deno.test("the numbers of cells come back", () => {
  const values = new Float32Array([1, -2.5, 3e-12, NaN]);
  expect(decodeCells({ cells: packArray([2, 2], values).base64 })).toEqual(values);
});

Deno.test("cells are as long as one another on the axis as drawn", () => {
  const linear = { min: 0, max: 4, log: false };
  expect([0, 1].map((i) => cellMiddle(linear, i, 2))).toEqual([1, 3]);
  // Four cells over four decades: the first from 1 to 10 has its middle at √10.
  expect(cellMiddle({ min: 1, max: 1e4, log: true }, 0, 4)).toBeCloseTo(Math.sqrt(10), 12);
});

Deno.test("colours mix between their stops, and numbers beyond have the colour of the end", () => {
  const scale = { low: 0, high: 8, log: false };
  expect([0, 2, 8, 9, -1].map((value) => colourPlace(value, scale))).toEqual([0, 0.25, 1, 1, 0]);
  expect(colourAt(0.25, COLOURS)).toEqual([8, 16, 24]);
  expect(colourAt(1, COLOURS)).toEqual([255, 255, 255]);
  const log = { low: 0.01, high: 100, log: true };
  expect(colourPlace(1, log)).toBeCloseTo(0.5, 12);
  expect([0, -1, NaN, Infinity].map((value) => colourPlace(value, log))).toEqual([
    NaN,
    NaN,
    NaN,
    NaN,
  ]);
});

Deno.test("row 0 is at the lower end, and on top if y is counted downwards", () => {
  const value = { low: 0, high: 1, log: false, colours: COLOURS };
  const spec = { rows: 2, columns: 1, y: { reversed: undefined as true | undefined }, value };
  const cells = new Float32Array([0, NaN]);
  expect([...cellPixels(spec, cells)]).toEqual([0, 0, 0, 0, 0, 0, 0, 255]);
  const downwards = { ...spec, y: { reversed: true as const } };
  expect([...cellPixels(downwards, cells)]).toEqual([0, 0, 0, 255, 0, 0, 0, 0]);
});

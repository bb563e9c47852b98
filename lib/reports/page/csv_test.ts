import { expect } from "@std/expect";
import { packArray } from "../../core/schema/array.ts";
import { csvOf } from "./csv.js";

Deno.test("a plot is a row per point, quoted where a cell needs it", () => {
  const spec = {
    kind: "plot",
    x: { label: "KL weight" },
    y: { label: "MMD, unbiased" },
    series: [
      { label: 'a "b"', x: [1, 2], y: [0.5, -1], error: [0.1, 0] },
      { label: "<c>\nd", x: [0], y: [3] },
    ],
  };
  expect(csvOf(spec).split("\r\n")).toEqual([
    'series,KL weight,"MMD, unbiased",error',
    '"a ""b""",1,0.5,0.1',
    '"a ""b""",2,-1,0',
    '"<c>\nd",0,3,',
    "",
  ]);
});

Deno.test("bars are a row per bar", () => {
  const spec = {
    kind: "bars",
    categories: ["p", "q"],
    y: { label: "nats" },
    series: [{ label: "s", values: [1, 2], error: [0.5, 0] }],
  };
  expect(csvOf(spec)).toBe("series,category,nats,error\r\ns,p,1,0.5\r\ns,q,2,0\r\n");
});

Deno.test("a heat map is a row per cell, at the cell's middle, then a row per point over it", () => {
  const axis = { label: "x", min: 0, max: 4, log: false };
  const spec = {
    kind: "heatmap",
    x: axis,
    y: { ...axis, label: "y", max: 1 },
    rows: 1,
    columns: 2,
    cells: packArray([1, 2], new Float32Array([0.1, NaN])).base64,
    value: { label: "energy" },
    series: [{ label: "data", x: [3], y: [0.2] }],
  };
  expect(csvOf(spec).split("\r\n")).toEqual([
    "series,x,y,energy",
    "cells,1,0.5,0.1",
    "cells,3,0.5,NaN",
    "data,3,0.2,",
    "",
  ]);
});

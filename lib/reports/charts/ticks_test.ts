import { expect } from "@std/expect";
import { ticksOf } from "./ticks.ts";

function labels(low: number, high: number, log = false): string[] {
  return ticksOf({ label: "v", low, high, log }).ticks.map(({ label }) => label);
}

Deno.test("ticks are round numbers inside the scale", () => {
  expect(labels(0, 1)).toEqual(["0", "0.2", "0.4", "0.6", "0.8", "1"]);
  expect(labels(-3, 3)).toEqual(["−2", "0", "2"]);
  expect(labels(0.13, 0.94)).toEqual(["0.2", "0.4", "0.6", "0.8"]);
  expect(labels(2e-12, 8e-12)).toEqual(["2", "4", "6", "8"]);
  expect(ticksOf({ label: "v, bits", low: 2e-12, high: 8e-12, log: false }).title)
    .toBe("v, bits (× 10⁻¹²)");
});

Deno.test("a logarithmic scale has powers of ten, or between two of them 2 and 5 as well", () => {
  expect(labels(1e-4, 1, true)).toEqual(["10⁻⁴", "10⁻³", "0.01", "0.1", "1"]);
  expect(labels(0.3, 9, true)).toEqual(["0.5", "1", "2", "5"]);
  expect(labels(1e-12, 1, true)).toEqual(["10⁻¹²", "10⁻⁹", "10⁻⁶", "10⁻³", "1"]);
});

Deno.test("each stands at its place", () => {
  expect(ticksOf({ label: "v", low: 0, high: 4, log: false }).ticks.map(({ place }) => place))
    .toEqual([
      0,
      0.25,
      0.5,
      0.75,
      1,
    ]);
  const [, one] = ticksOf({ label: "v", low: 0.01, high: 100, log: true }).ticks.filter((
    { label },
  ) => ["0.1", "1"].includes(label));
  expect(one.place).toBeCloseTo(0.5, 12);
});

Deno.test("there are never many, nor is one lost to rounding", () => {
  for (const [low, high] of [[0.1, 0.7], [-1e-3, 5], [1, 1 + 1e-9], [3, 300]]) {
    for (const log of [false, true]) {
      if (log && low <= 0) continue;
      expect(labels(low, high, log).length).toBeLessThan(8);
    }
  }
});

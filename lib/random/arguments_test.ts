import { expect } from "@std/expect";
import {
  checkedCount,
  checkedInterval,
  checkedProbability,
  checkSpread,
  float32Below,
} from "./arguments.ts";

Deno.test("n is a whole number below 2^32", () => {
  for (const n of [0, 1, 2 ** 32 - 1]) expect(checkedCount(n)).toBe(n);
  for (const n of [-1, 1.5, NaN, 2 ** 32]) {
    expect(() => checkedCount(n)).toThrow(
      new RangeError(
        `Cannot draw numbers as n must be a whole number from 0 to 2^32 - 1: current value is ${n}`,
      ),
    );
  }
});

Deno.test("p is from 0 to 1", () => {
  for (const p of [0, 0.25, 1]) expect(checkedProbability(p)).toBe(p);
  for (const p of [-1e-9, 1.1, NaN]) {
    expect(() => checkedProbability(p)).toThrow(
      new RangeError(
        `Cannot draw Bernoulli numbers as p must be from 0 to 1: current value is ${p}`,
      ),
    );
  }
});

Deno.test("an interval is rounded to float32 and must then hold a number", () => {
  expect(checkedInterval(-0.1, 0.1)).toEqual({ low: Math.fround(-0.1), high: Math.fround(0.1) });
  const bad = [[1, 1], [2, 1], [1, 1 + 1e-9], [NaN, 1], [0, Infinity], [-3e38, 3e38]];
  for (const [low, high] of bad) {
    expect(() => checkedInterval(low, high)).toThrow(
      new RangeError(
        "Cannot draw uniform numbers as low must be below high and both finite in float32: " +
          `current values are ${low} and ${high}`,
      ),
    );
  }
});

Deno.test("mean and scale must keep all numbers finite in float32", () => {
  for (const [mean, scale] of [[0, 0], [-1, 2], [1e38, 3e37]]) {
    expect(() => checkSpread(mean, scale, 7, "sd")).not.toThrow();
  }
  for (
    const [mean, scale] of [[0, -1], [NaN, 1], [0, NaN], [Infinity, 0], [0, 1e38], [3.4e38, 1e37]]
  ) {
    expect(() => checkSpread(mean, scale, 7, "sd")).toThrow(
      new RangeError(
        "Cannot draw numbers as mean and sd must be finite and sd not negative: " +
          `current values are ${mean} and ${scale}`,
      ),
    );
  }
});

Deno.test("float32Below steps down by one float", () => {
  expect(float32Below(1)).toBe(1 - 2 ** -24);
  expect(float32Below(-1)).toBe(-1 - 2 ** -23);
  expect(float32Below(0)).toBe(-(2 ** -149));
  expect(float32Below(-0)).toBe(-(2 ** -149));
  expect(float32Below(2 ** -149)).toBe(0);
});

import { expect } from "@std/expect";
import { centralDifferences } from "./central_differences.ts";

Deno.test("exact on quadratic functions, each with its own slopes", () => {
  const x = Float64Array.of(1, -2, 3);
  const [squares, product] = centralDifferences(
    x,
    () => [x[0] ** 2 + x[1] ** 2 + x[2] ** 2, x[0] * x[1]],
    2 ** -10,
  );
  expect([...squares]).toEqual([2, -4, 6]);
  expect([...product]).toEqual([-2, 1, 0]);
});

Deno.test("on a cube the error is h^2, and the numbers are put back", () => {
  const x = Float64Array.of(0.7);
  const [slope] = centralDifferences(x, () => [x[0] ** 3], 2 ** -10);
  expect(Math.abs(slope[0] - 3 * 0.49 - 2 ** -20)).toBeLessThan(1e-12);
  expect([...x]).toEqual([0.7]);
});

Deno.test("no numbers have no slopes", () => {
  expect(centralDifferences(new Float64Array(), () => [1], 1)).toEqual([new Float64Array()]);
});

Deno.test("a step that is not finite and above 0 is refused", () => {
  for (const step of [0, -1, NaN, Infinity]) {
    expect(() => centralDifferences(Float64Array.of(1), () => [1], step)).toThrow(
      new RangeError(
        `Cannot take differences as the step must be finite and above 0: current value is ${step}`,
      ),
    );
  }
});

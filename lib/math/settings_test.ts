import { expect } from "@std/expect";
import { requireBetween, requireNotNegative, requirePositive, requireWhole } from "./settings.ts";

Deno.test("a setting outside its range is named with its value, and the ends are inside", () => {
  const range = [1e-3, 5] as const;
  for (const bad of [0, -1, 5.5, NaN, Infinity]) {
    expect(() => requireBetween("bake", "heat", bad, range)).toThrow(
      new RangeError(`Cannot bake as heat must be from 0.001 to 5: current value is ${bad}`),
    );
  }
  expect(() => requireBetween("bake", "heat", 0, [1, 1e18])).toThrow("from 1 to 1e+18: current");
  for (const good of [1e-3, 2, 5]) requireBetween("bake", "heat", good, range);
});

Deno.test("positive, not negative and whole numbers", () => {
  for (const bad of [0, -1, NaN, Infinity]) {
    expect(() => requirePositive("bake", "heat", bad)).toThrow(
      new RangeError(`Cannot bake as heat must be finite and above 0: current value is ${bad}`),
    );
  }
  for (const bad of [-1, NaN, Infinity]) {
    expect(() => requireNotNegative("bake", "heat", bad)).toThrow(
      new RangeError(
        `Cannot bake as heat must be finite and not negative: current value is ${bad}`,
      ),
    );
  }
  for (const bad of [1, 2.5, NaN, Infinity]) {
    expect(() => requireWhole("bake", "loaves", bad, 2)).toThrow(
      new RangeError(
        `Cannot bake as loaves must be a whole number from 2: current value is ${bad}`,
      ),
    );
  }
  requirePositive("bake", "heat", 5e-324);
  requireNotNegative("bake", "heat", 0);
  requireWhole("bake", "loaves", 2, 2);
});

import { expect } from "@std/expect";
import { commonExponent, labelIn, logTick, powerOfTen, shortNumber } from "./numbers.js";

Deno.test("numbers on axes are short", () => {
  expect([0, 0.5, -2, 12345, 123456, 0.00012].map((value) => shortNumber(value))).toEqual([
    "0",
    "0.5",
    "−2",
    "12350",
    "1.235 × 10⁵",
    "1.2 × 10⁻⁴",
  ]);
  expect(powerOfTen(-12)).toBe("10⁻¹²");
});

Deno.test("a wide logarithmic axis names powers of ten alone", () => {
  const axis = { min: 1e-4, max: 1 };
  const ticks = [1e-4, 1.5e-4, 2e-4, 5e-4, 1e-3, 0.01, 0.15, 1];
  expect(ticks.map((tick) => logTick(tick, axis))).toEqual([
    "10⁻⁴",
    "",
    "",
    "",
    "10⁻³",
    "0.01",
    "",
    "1",
  ]);
});

Deno.test("a narrow one names twice and five times those as well", () => {
  const axis = { min: 0.2, max: 9 };
  expect([0.2, 0.3, 0.5, 1, 2, 4, 5].map((tick) => logTick(tick, axis))).toEqual([
    "0.2",
    "",
    "0.5",
    "1",
    "2",
    "",
    "5",
  ]);
});

Deno.test("numbers that are long to write are told in a power of ten", () => {
  expect(commonExponent(-2e-12, 9.9e-12)).toBe(-12);
  expect(commonExponent(0, 123456)).toBe(5);
  expect([commonExponent(0, 0), commonExponent(0.01, 3), commonExponent(-9999, 1)]).toEqual([
    0,
    0,
    0,
  ]);
  expect(labelIn("loss, bits", -12)).toBe("loss, bits (× 10⁻¹²)");
  expect([labelIn("loss", 0), labelIn("", 5)]).toEqual(["loss", "× 10⁵"]);
});

import { expect } from "@std/expect";
import { problemOf, readable, seedList, sentence } from "./wording.ts";

Deno.test("seeds are listed", () => {
  expect(seedList([7])).toBe("seed 7");
  expect(seedList([1, 2, 3])).toBe("seeds 1, 2, 3");
});

Deno.test("a sentence starts large and ends with one full stop", () => {
  expect(sentence("seed 1 is lost")).toBe("Seed 1 is lost.");
  expect(sentence("0.5 against 0.25.. ")).toBe("0.5 against 0.25.");
});

Deno.test("a problem stands inside a sentence", () => {
  expect(problemOf({ problem: "Out of\n memory." })).toBe("Out of memory");
  expect(problemOf({})).toBe("it left no reason");
});

Deno.test("numbers have four digits, or as many as tell them apart", () => {
  expect(readable([0.123456, 2])).toEqual(["0.1235", "2"]);
  expect(readable([0.123456, 0.123459])).toEqual(["0.123456", "0.123459"]);
  expect(readable([0.5, 0.5])).toEqual(["0.5", "0.5"]);
  // Neighbouring float64 numbers need 17 digits.
  expect(readable([1, 1 + 2 ** -52])).toEqual(["1", "1.0000000000000002"]);
  expect(readable([0, 1.5e-9])).toEqual(["0", "1.5e-9"]);
});

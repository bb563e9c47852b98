import { expect } from "@std/expect";
import golden from "../../fixtures/golden/random/golden.json" with { type: "json" };
import { checkedSeed, keyOf, pathOf } from "./seeding.ts";

Deno.test("the key is the front of a SHA-256, as Python's hashlib makes it", () => {
  for (const { seed, path, key: [k0, k1, c2, c3] } of golden.streams) {
    expect(keyOf(seed, path)).toEqual({ k0, k1, c2, c3 });
  }
});

Deno.test("a path joins labels with / and escapes ~ and / within them", () => {
  for (const { labels, path } of golden.streams) expect(pathOf("", ...labels)).toBe(path);
  expect(pathOf("a/b", "c~/d", -3)).toBe("a/b/c~0~1d/-3");
});

Deno.test("different lists of labels have different paths", () => {
  const lists = [[], ["a", "b"], ["a/b"], ["a~1b"], ["a~01b"], ["a~", "b"], ["a", "~b"], ["ab"], [
    "a",
  ]];
  expect(new Set(lists.map((labels) => pathOf("", ...labels))).size).toBe(lists.length);
});

Deno.test("a label that is empty, broken or not whole is refused", () => {
  const rule = "Cannot fork a stream as its label must be a text, not empty, or a whole number: ";
  expect(() => pathOf("", "")).toThrow(new RangeError(`${rule}current value is ""`));
  expect(() => pathOf("a", 1.5)).toThrow(new RangeError(`${rule}current value is 1.5`));
  expect(() => pathOf("a", NaN)).toThrow(RangeError);
  expect(() => pathOf("a", 2 ** 53)).toThrow(RangeError);
  expect(() => pathOf("a", "\ud800")).toThrow(
    new RangeError(`${rule}current value is "\\ud800"`),
  );
  // @ts-expect-error: what a caller without types may pass
  expect(() => pathOf("a", undefined)).toThrow(new RangeError(`${rule}current value is undefined`));
});

Deno.test("a seed is a whole number from 0 to 2^53 - 1", () => {
  for (const seed of [0, 1, 2 ** 53 - 1]) expect(checkedSeed(seed)).toBe(seed);
  expect(checkedSeed(-0)).toBe(0);
  for (const seed of [-1, 0.5, NaN, Infinity, 2 ** 53]) {
    expect(() => checkedSeed(seed)).toThrow(
      new RangeError(
        "Cannot start a stream as its seed must be a whole number from 0 to 2^53 - 1: " +
          `current value is ${seed}`,
      ),
    );
  }
});

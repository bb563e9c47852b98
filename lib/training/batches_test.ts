import { expect } from "@std/expect";
import { stream } from "../random/mod.ts";
import { grouped, shuffled, wholeSet } from "./batches.ts";

const sorted = (batches: readonly Uint32Array[]): number[] =>
  batches.flatMap((batch) => [...batch]).sort((a, b) => a - b);

Deno.test("shuffled deals every example once, in an order of the epoch's stream alone", () => {
  const batches = shuffled(12, 4);
  const first = batches(stream(1));
  expect(first.map(({ length }) => length)).toEqual([4, 4, 4]);
  expect(sorted(first)).toEqual([...Array(12).keys()]);
  expect(batches(stream(1))).toEqual(first);
  expect(batches(stream(2))).not.toEqual(first);
});

Deno.test("shuffled leaves out the rest that fills no batch", () => {
  const batches = shuffled(11, 4)(stream(1));
  expect(batches.map(({ length }) => length)).toEqual([4, 4]);
  expect(new Set(sorted(batches)).size).toBe(8);
});

Deno.test("shuffled refuses a batch larger than the set", () => {
  expect(() => shuffled(3, 4)).toThrow(
    new RangeError("Cannot train as a batch of 4 needs as many examples: there are 3"),
  );
});

Deno.test("wholeSet gives all examples in their own order", () => {
  expect(wholeSet(3)(stream(1))).toEqual([Uint32Array.of(0, 1, 2)]);
});

Deno.test("grouped keeps groups together and changes their order", () => {
  const groups = Array.from({ length: 6 }, (_, i) => Uint32Array.of(2 * i, 2 * i + 1));
  const batches = grouped(groups);
  const orders = [1, 2, 3].map((seed) => batches(stream(seed)));
  for (const order of orders) expect(new Set(order)).toEqual(new Set(groups));
  expect(orders[0]).not.toEqual(orders[1]);
});

// Each kernel on words that are chosen, not drawn: the ends of its range and where its course changes.
import { expect } from "@std/expect";
import golden from "../../../fixtures/golden/random/golden.json" with { type: "json" };
import { float32View, uint32View, uint8View } from "../words.ts";
import * as kernels from "./philox.wasm";

const { edges } = golden;

/** Runs a kernel on the golden words and returns what it made of them. */
function onEdges(kernel: (n: number) => void): Float32Array {
  uint32View.set(edges.words);
  kernel(edges.words.length);
  return float32View.slice(0, edges.words.length);
}

/** The largest error, in units in the last place of the float32 nearest to the true value. */
function worstUlp(found: Float32Array, truth: number[]): number {
  return Math.max(...truth.map((value, i) => {
    const exponent = Math.floor(Math.log2(Math.abs(Math.fround(value))));
    return Math.abs(found[i] - value) / 2 ** (exponent - 23);
  }));
}

Deno.test("normals are within 6 ulp of Box-Muller in extended precision", () => {
  expect(worstUlp(onEdges(kernels.normal), edges.normal)).toBeLessThan(6);
});

Deno.test("logistic numbers are within 8 ulp of the logit in extended precision", () => {
  expect(worstUlp(onEdges(kernels.logistic), edges.logistic)).toBeLessThan(8);
});

Deno.test("the outermost words reach far into the tails", () => {
  uint32View.set([0, 0, 2 ** 32 - 1, 2 ** 31]);
  kernels.normal(4);
  expect(float32View[0]).toBeCloseTo(Math.sqrt(66 * Math.LN2), 5); // 6.76
  expect(float32View[1]).toBeCloseTo(6.7637 * Math.PI * 2 ** -32, 12);
  expect(float32View[2]).toBeCloseTo(-(2 ** -16), 9);
  uint32View.set([0, 2 ** 32 - 1, 2 ** 31 - 1, 2 ** 31]);
  kernels.logistic(4);
  expect(float32View[0]).toBeCloseTo(-33 * Math.LN2, 5); // -22.87
  expect(float32View[1]).toBe(-float32View[0]);
  expect(float32View[2] * 2 ** 31).toBeCloseTo(-1, 6);
  expect(float32View[3]).toBe(-float32View[2]);
});

Deno.test("uniforms are the upper 24 bits", () => {
  uint32View.set([0, 255, 256, 2 ** 32 - 1]);
  kernels.uniform(4);
  expect([...float32View.subarray(0, 4)]).toEqual([0, 0, 2 ** -24, 1 - 2 ** -24]);
});

Deno.test("affine rounds the product and the sum each, and obeys its limit", () => {
  const factor = Math.fround(1 / 3);
  float32View.set([1, 3, -7, 100]);
  kernels.affine(4, 0.1, factor, 20);
  const expected = [1, 3, -7].map((x) => Math.fround(Math.fround(0.1) + Math.fround(factor * x)));
  expect([...float32View.subarray(0, 4)]).toEqual([...expected, 20]);
});

Deno.test("within keeps what lies on the limit, in order", () => {
  float32View.set([1, 2.0000002, -2, 0, -3, 2]);
  expect(kernels.within(6, 2)).toBe(4);
  expect([...float32View.subarray(0, 4)]).toEqual([1, -2, 0, 2]);
});

Deno.test("bernoulli compares all 32 bits without a sign", () => {
  const words = Array.from({ length: 32 }, (_, i) => (i * 0x12345678) >>> 0);
  uint32View.set(words);
  kernels.bernoulli(32, words[5]);
  expect([...uint8View.subarray(0, 32)]).toEqual(words.map((word) => Number(word <= words[5])));
});

Deno.test("bounded leaves out the words that Python's whole numbers say", () => {
  // With a range of 3 * 2^30 about a quarter of all words must go.
  const { words, range, numbers } = golden.bounded;
  uint32View.set(words);
  expect(kernels.bounded(words.length, range)).toBe(numbers.length);
  expect([...uint32View.subarray(0, numbers.length)]).toEqual(numbers);
  expect(numbers.length).toBeLessThan(words.length - 8);
});

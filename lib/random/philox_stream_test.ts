import { expect } from "@std/expect";
import golden from "../../fixtures/golden/random/golden.json" with { type: "json" };
import { sha256 } from "../core/digest.ts";
import type { Stream } from "../core/stream.ts";
import { stream } from "./stream.ts";

interface Options {
  low?: number;
  high?: number;
  mean?: number;
  sd?: number;
  scale?: number;
  p?: number;
}
type Numbers = Float32Array | Uint32Array | Uint8Array;

const DRAWS: Record<string, (it: Stream, n: number, options: Options) => Numbers> = {
  uint32: (it, n) => it.uint32(n),
  uniform: (it, n, options) => it.uniform(n, options),
  normal: (it, n, options) => it.normal(n, options),
  truncatedNormal: (it, n, options) => it.truncatedNormal(n, options),
  logistic: (it, n, options) => it.logistic(n, options),
  bernoulli: (it, n, options) => it.bernoulli(n, options.p ?? 0.5),
  permutation: (it, n) => it.permutation(n),
};

// The expected bits were made by float32 NumPy code from randomgen's words, at lengths that fill the
// kernels' buffer many times over and end in the middle of a block; `nextWord` shows what was used up.
for (const { draw, n, options, seed, labels, ...expected } of golden.draws) {
  Deno.test(`${n} of ${draw} with ${JSON.stringify(options)} are NumPy's, bit by bit`, () => {
    const it = stream(seed, ...labels);
    const values = DRAWS[draw](it, n, options);
    expect([...values.slice(0, 4)]).toEqual(expected.first);
    expect(it.uint32(1)[0]).toBe(expected.nextWord);
    expect(sha256(new Uint8Array(values.buffer))).toBe(expected.sha256);
  });
}

Deno.test("SciPy finds nothing odd in those numbers", () => {
  // p-values of Kolmogorov and Smirnov's test against the exact distributions, for the bits above.
  const found = golden.draws.map((d) => d.kolmogorovSmirnovP).filter((p) => p !== null);
  expect(found.length).toBe(8);
  expect(Math.min(...found)).toBeGreaterThan(0.01);
});

Deno.test("draws of whole blocks join into one, others begin at a fresh block", () => {
  for (const draw of ["uint32", "uniform", "normal", "logistic", "bernoulli"]) {
    const whole = DRAWS[draw](stream(3, draw), 12, {});
    const pieces = stream(3, draw);
    const joined = [...DRAWS[draw](pieces, 8, {}), ...DRAWS[draw](pieces, 4, {})];
    expect([...whole]).toEqual(joined);
    const odd = stream(3, draw);
    expect([...DRAWS[draw](odd, 3, {})]).toEqual([...whole.slice(0, 3)]);
    expect([...DRAWS[draw](odd, 4, {})]).toEqual([...whole.slice(4, 8)]);
  }
});

Deno.test("a result is the caller's own: later draws leave it alone", () => {
  const it = stream(4);
  const first = it.normal(100);
  const copy = first.slice();
  it.normal(100);
  expect(first).toEqual(copy);
  expect(first.buffer.byteLength).toBe(400);
});

Deno.test("no numbers are drawn for n = 0, and nothing is used up", () => {
  const it = stream(6);
  for (const draw of Object.values(DRAWS)) expect(draw(it, 0, {}).length).toBe(0);
  expect(it.uint32(4)).toEqual(stream(6).uint32(4));
});

Deno.test("uniform numbers are the upper 24 bits of their words", () => {
  const words = stream(8).uint32(1000);
  expect([...stream(8).uniform(1000)]).toEqual([...words].map((word) => (word >>> 8) / 2 ** 24));
});

Deno.test("uniform numbers stay below high where the sum would round up to it", () => {
  // Floats near 2^24 are 2 apart: every sum past the middle of [2^24, 2^24 + 2) rounds to the end.
  const values = stream(8).uniform(1000, { low: 2 ** 24, high: 2 ** 24 + 2 });
  expect(new Set(values)).toEqual(new Set([2 ** 24]));
});

Deno.test("Bernoulli numbers compare words with p 2^32; 0 and 1 are certain", () => {
  const words = stream(9).uint32(1000);
  for (const p of [0.5, 0.01, words[0] / 2 ** 32, (words[0] + 0.75) / 2 ** 32]) {
    const expected = [...words].map((word) => Number(word < p * 2 ** 32));
    expect([...stream(9).bernoulli(1000, p)]).toEqual(expected);
  }
  for (const p of [0, 1]) {
    const it = stream(9);
    expect(new Set(it.bernoulli(9, p))).toEqual(new Set([p]));
    expect(it.uint32(8)).toEqual(words.slice(12, 20));
  }
});

Deno.test("no spread gives the mean; the cut is exact", () => {
  expect(new Set(stream(1).normal(99, { mean: 0.5, sd: 0 }))).toEqual(new Set([0.5]));
  const cut = stream(1).truncatedNormal(100_000, { mean: 1, sd: 0.5 });
  expect(Math.max(...cut.map((x) => Math.abs(x - 1)))).toBeLessThanOrEqual(1);
});

Deno.test("a permutation holds every number once", () => {
  for (const n of [1, 2, 3, 1000, 40_000]) {
    const sorted = stream(2, n).permutation(n).sort();
    expect(sorted.every((value, i) => value === i)).toBe(true);
  }
});

Deno.test("bad arguments are refused before anything is drawn", () => {
  const it = stream(1);
  const bad: (() => unknown)[] = [
    () => it.uint32(-1),
    () => it.uniform(1.5),
    () => it.uniform(1, { low: 1 }),
    () => it.normal(NaN),
    () => it.normal(1, { sd: 6e37 }),
    () => it.normal(1, { sd: -1 }),
    () => it.truncatedNormal(1, { sd: 2e38 }),
    () => it.logistic(1, { scale: 2e37 }),
    () => it.bernoulli(1, 2),
    () => it.permutation(2 ** 32),
  ];
  for (const draw of bad) expect(draw).toThrow(RangeError);
  expect(it.uint32(4)).toEqual(stream(1).uint32(4));
  expect(() => it.logistic(1, { scale: NaN })).toThrow(
    new RangeError(
      "Cannot draw numbers as mean and scale must be finite and scale not negative: " +
        "current values are 0 and NaN",
    ),
  );
});

// Do the numbers have the distributions they claim? All bounds are such that a right generator breaks
// them once in a thousand seeds or less; the seeds are fixed, so each test passes always or never.
import { expect } from "@std/expect";
import golden from "../../fixtures/golden/random/golden.json" with { type: "json" };
import { stream } from "./stream.ts";

const N = 1 << 18;
/** Of sqrt(n) D, the scaled distance of Kolmogorov and Smirnov: exceeded with probability 0.001. */
const KS_BOUND = 1.95;

/** The largest distance between the share of numbers up to an edge and what it should be. */
function distance(values: Float32Array, edges: number[], shares: number[]): number {
  const sorted = values.slice().sort();
  let below = 0;
  return Math.max(...edges.map((edge, k) => {
    while (below < sorted.length && sorted[below] <= edge) below++;
    return Math.abs(below / sorted.length - shares[k]);
  }));
}

/** Mean, variance, skewness and kurtosis. */
function moments(values: Float32Array): number[] {
  const average = (f: (x: number) => number): number =>
    values.reduce((sum, x) => sum + f(x), 0) / values.length;
  const mean = average((x) => x);
  const variance = average((x) => (x - mean) ** 2);
  const standard = (power: number): number =>
    average((x) => ((x - mean) / variance ** 0.5) ** power);
  return [mean, variance, standard(3), standard(4)];
}

function correlation(a: Float32Array, b: Float32Array): number {
  const [meanA, varianceA] = moments(a);
  const [meanB, varianceB] = moments(b);
  const products = a.map((x, i) => (x - meanA) * (b[i] - meanB));
  return moments(products)[0] / Math.sqrt(varianceA * varianceB);
}

const grid = Array.from({ length: 255 }, (_, k) => (k + 1) / 256);

Deno.test("uniform numbers fill their interval evenly", () => {
  const values = stream(11, "uniform").uniform(N, { low: -2, high: 6 });
  const d = distance(values, grid.map((share) => -2 + 8 * share), grid);
  expect(d * Math.sqrt(N)).toBeLessThan(KS_BOUND);
  expect(Math.min(...values.subarray(0, 1 << 16))).toBeGreaterThanOrEqual(-2);
  const [mean, variance] = moments(values);
  expect(Math.abs(mean - 2) / Math.sqrt(64 / 12 / N)).toBeLessThan(3.3);
  expect(Math.abs(variance / (64 / 12) - 1) / Math.sqrt(0.8 / N)).toBeLessThan(3.3);
});

Deno.test("normal numbers follow SciPy's quantiles and have the right moments", () => {
  const values = stream(11, "normal").normal(N);
  const d = distance(values, golden.normalQuantiles, grid);
  expect(d * Math.sqrt(N)).toBeLessThan(KS_BOUND);
  const [mean, variance, skewness, kurtosis] = moments(values);
  expect(Math.abs(mean) / Math.sqrt(1 / N)).toBeLessThan(3.3);
  expect(Math.abs(variance - 1) / Math.sqrt(2 / N)).toBeLessThan(3.3);
  expect(Math.abs(skewness) / Math.sqrt(6 / N)).toBeLessThan(3.3);
  expect(Math.abs(kurtosis - 3) / Math.sqrt(24 / N)).toBeLessThan(3.3);
});

Deno.test("the tails of the normal hold as many numbers as they should", () => {
  const it = stream(11, "tails");
  const counts = [0, 0];
  for (let part = 0; part < 16; part++) {
    for (const x of it.normal(1 << 20)) {
      if (x > 4 || x < -4) counts[0]++;
      if (x > 5 || x < -5) counts[1]++;
    }
  }
  // 2^24 draws: SciPy's 2 norm.sf(4) = 6.334e-5 and 2 norm.sf(5) = 5.733e-7 make 1062.7 and 9.6.
  expect(Math.abs(counts[0] - 1062.7) / Math.sqrt(1062.7)).toBeLessThan(3.3);
  expect(counts[1]).toBeGreaterThanOrEqual(2);
  expect(counts[1]).toBeLessThanOrEqual(21);
});

Deno.test("truncated normal numbers are normal between the cuts", () => {
  const values = stream(11, "truncated").truncatedNormal(N);
  const outside = 0.022750131948179195; // SciPy's norm.sf(2)
  const edges = golden.normalQuantiles.filter((q) => Math.abs(q) < 2);
  const inside = grid.filter((_, k) => Math.abs(golden.normalQuantiles[k]) < 2);
  const shares = inside.map((share) => (share - outside) / (1 - 2 * outside));
  expect(distance(values, edges, shares) * Math.sqrt(N)).toBeLessThan(KS_BOUND);
  const [mean, variance] = moments(values);
  // Variance 1 - 4 phi(2) / (1 - 2 sf(2)) = 0.7737, fourth moment 1.4162 (SciPy's truncnorm).
  expect(Math.abs(mean) / Math.sqrt(0.7737 / N)).toBeLessThan(3.3);
  expect(Math.abs(variance - 0.77374) / Math.sqrt((1.4162 - 0.7737 ** 2) / N)).toBeLessThan(3.3);
});

Deno.test("logistic numbers follow 1 / (1 + exp(-x))", () => {
  const values = stream(11, "logistic").logistic(N, { mean: 1, scale: 2 });
  const edges = grid.map((share) => 1 + 2 * Math.log(share / (1 - share)));
  expect(distance(values, edges, grid) * Math.sqrt(N)).toBeLessThan(KS_BOUND);
  const [mean, variance] = moments(values);
  const exact = 4 * Math.PI ** 2 / 3;
  expect(Math.abs(mean - 1) / Math.sqrt(exact / N)).toBeLessThan(3.3);
  // Kurtosis 4.2: the variance's own variance is 3.2 times its square over n.
  expect(Math.abs(variance / exact - 1) / Math.sqrt(3.2 / N)).toBeLessThan(3.3);
});

Deno.test("Bernoulli numbers are one with probability p", () => {
  for (const p of [0.5, 0.1, 0.999]) {
    const ones = stream(11, "bernoulli").bernoulli(N, p).reduce((sum, bit) => sum + bit, 0);
    expect(Math.abs(ones - N * p) / Math.sqrt(N * p * (1 - p))).toBeLessThan(3.3);
  }
});

Deno.test("the 24 permutations of four come equally often", () => {
  const it = stream(11, "permutation");
  const counts = new Map<string, number>();
  for (let i = 0; i < 24_000; i++) {
    const found = it.permutation(4).join("");
    counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  expect(counts.size).toBe(24);
  const chiSquare = [...counts.values()].reduce((sum, c) => sum + (c - 1000) ** 2 / 1000, 0);
  expect(chiSquare).toBeLessThan(49.73); // SciPy's chi2.ppf(0.999, 23)
});

Deno.test("forks share no pair of words", () => {
  const forks = Array.from({ length: 64 }, (_, i) => stream(11).fork(i));
  const pairs = forks.flatMap((fork) => [...new BigUint64Array(fork.uint32(2048).buffer)]);
  expect(new Set(pairs).size).toBe(64 * 1024);
});

Deno.test("forks, seeds and neighbours are not correlated", () => {
  const n = 1 << 14;
  const streams = Array.from({ length: 6 }, (_, i) => stream(11, "fork", i))
    .concat(Array.from({ length: 6 }, (_, seed) => stream(seed, "fork", 0)));
  const values = streams.map((it) => it.normal(n));
  const shifted = values.map((v) => [v.subarray(1), v.subarray(0, n - 1)]);
  const pairs = values.flatMap((a, i) => values.slice(0, i).map((b) => [a, b])).concat(shifted);
  const largest = Math.max(...pairs.map(([a, b]) => Math.abs(correlation(a, b))));
  expect(pairs.length).toBe(78);
  expect(largest * Math.sqrt(n)).toBeLessThan(4.4); // 0.001 shared among 78 pairs
});

Deno.test("the two normals of a pair are independent in size, too", () => {
  const squares = stream(11, "pairs").normal(N).map((x) => x * x);
  const even = squares.filter((_, i) => i % 2 === 0);
  const odd = squares.filter((_, i) => i % 2 === 1);
  expect(Math.abs(correlation(even, odd)) * Math.sqrt(N / 2)).toBeLessThan(3.3);
});

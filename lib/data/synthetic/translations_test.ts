import { expect } from "@std/expect";
import { stream } from "../../random/mod.ts";
import { translationSource } from "./translations.ts";

const rng = stream(1, "translations");
const image = Float32Array.of(1, 0.5, 0, 0.25);
const options = { shape: [2, 2], canvas: [4, 5] } as const;
const source = translationSource(image, options);

Deno.test("at whole places the image stands as it is", () => {
  expect([...source.at(1, 2)]).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 0.5, 0, 0, 0, 0, 0.25, 0, ...[
    0,
    0,
    0,
    0,
    0,
  ]]);
});

Deno.test("between them pixels are shared bilinearly", () => {
  const shared = source.at(0.5, 0.25);
  // Row 0: half of the first row, moved by a quarter: 0.5 * (0.75, 0.25 + 0.375, 0.125).
  expect([...shared.subarray(0, 3)]).toEqual([0.375, 0.3125, 0.0625]);
  expect(shared.reduce((sum, x) => sum + x, 0)).toBeCloseTo(1.75, 6);
});

Deno.test("tangents are the derivatives", () => {
  const [down, right, step] = [1.3, 0.6, 0.25];
  const tangents = source.tangents(down, right);
  // Bilinear interpolation is linear in each place within a pixel: differences are exact.
  const [above, below] = [source.at(down - step, right), source.at(down + step, right)];
  const [before, after] = [source.at(down, right - step), source.at(down, right + step)];
  for (let i = 0; i < 20; i++) {
    expect(tangents[i]).toBeCloseTo((below[i] - above[i]) / (2 * step), 5);
    expect(tangents[20 + i]).toBeCloseTo((after[i] - before[i]) / (2 * step), 5);
  }
});

Deno.test("a sample lies on the manifold at its latent places, which fill the canvas", () => {
  const { points, latent } = source.sample(rng, 500);
  for (const i of [0, 250, 499]) {
    const expected = source.at(latent!.data[2 * i], latent!.data[2 * i + 1]);
    expect(points.data.slice(20 * i, 20 * (i + 1))).toEqual(expected);
  }
  const rights = [...latent!.data].filter((_, i) => i % 2 === 1);
  expect(Math.min(...rights)).toBeLessThan(0.1);
  expect(Math.max(...rights)).toBeGreaterThan(2.9);
  expect(Math.max(...rights)).toBeLessThan(3);
});

Deno.test("noise is added, and the same stream gives the same points", () => {
  const noisy = translationSource(image, { ...options, noise: 0.1 });
  expect(noisy.sample(rng, 300)).toEqual(noisy.sample(rng, 300));
  const [clean, points] = [source, noisy].map((s) => s.sample(rng, 300).points.data);
  let squares = 0;
  points.forEach((x, i) => squares += (x - clean[i]) ** 2);
  expect(Math.sqrt(squares / points.length)).toBeCloseTo(0.1, 2);
});

Deno.test("sides that do not fit are refused", () => {
  expect(() => translationSource(image, { ...options, shape: [2, 3] })).toThrow(
    new RangeError("Cannot translate an image of 2x3 as it has 4 pixels"),
  );
  expect(() => translationSource(image, { ...options, canvas: [2, 5] })).toThrow(
    new RangeError(
      "Cannot translate an image of 2x2 as its canvas must be larger: it is 2x5",
    ),
  );
});

import { expect } from "@std/expect";
import { stream } from "../../random/mod.ts";
import { halfCircleSource, type ManifoldSource, spiralSource, swissRollSource } from "./curves.ts";

const rng = stream(1, "curves");
const N = 2000;
const sources: Record<string, (noise: number) => ManifoldSource> = {
  halfCircle: (noise) => halfCircleSource({ noise }),
  spiral: (noise) => spiralSource({ noise }),
  swissRoll: (noise) => swissRollSource({ noise }),
};

function distances(source: ManifoldSource): number[] {
  const { points } = source.sample(rng, N);
  const d = source.dimension;
  return Array.from(
    { length: N },
    (_, i) => source.distance(points.data.subarray(i * d, (i + 1) * d)),
  );
}

for (const [name, make] of Object.entries(sources)) {
  Deno.test(`${name}: points without noise lie on the manifold`, () => {
    // Up to the rounding of float32 coordinates, of which the roll's reach 14.
    expect(Math.max(...distances(make(0)))).toBeLessThan(2e-6);
  });

  Deno.test(`${name}: noise moves points off by what one normal number does`, () => {
    const sd = 0.01;
    const source = make(sd);
    const off = distances(source);
    const rms = Math.sqrt(off.reduce((sum, d) => sum + d * d, 0) / N);
    // One direction is off the curve or surface; standard error sd / sqrt(2 N) = 0.016 sd; the ends add.
    expect(rms / sd).toBeGreaterThan(0.93);
    expect(rms / sd).toBeLessThan(1.08);
    expect(source.dimension - source.intrinsic).toBe(1);
  });

  Deno.test(`${name}: the same stream gives the same points, another one others`, () => {
    const source = make(0.1);
    expect(source.sample(rng, 9)).toEqual(source.sample(rng, 9));
    expect(source.sample(rng.fork("x"), 9)).not.toEqual(source.sample(rng, 9));
  });
}

Deno.test("half circle: distances by hand", () => {
  const { distance } = halfCircleSource();
  expect(distance([0, 0])).toBe(1);
  expect(distance([0, 3])).toBe(2);
  expect(distance([3, 4])).toBeCloseTo(4, 12);
  // Below, the nearest points are the ends (1, 0) and (-1, 0).
  expect(distance([0, -1])).toBeCloseTo(Math.SQRT2, 12);
  expect(distance([-4, -4])).toBe(5);
});

Deno.test("spiral: it begins at radius 0.2, ends at 1 and is 1/3 wide between arms", () => {
  const { distance } = spiralSource();
  const [start, end] = [0.6 * Math.PI, 3 * Math.PI];
  expect(distance([0.2 * Math.cos(start), 0.2 * Math.sin(start)])).toBeLessThan(1e-9);
  // t = 3 pi points to the left: (-1, 0). Beyond the end the distance is that to the end.
  expect(distance([Math.cos(end), 0])).toBeLessThan(1e-9);
  // Arms at t = pi and t = 3 pi meet the first axis at -1/3 and -1.
  expect(distance([-1 / 3, 0])).toBeLessThan(1e-9);
  expect(
    spiralSource().sample(rng, 100).latent!.data.every((t) =>
      t >= 0.6 * Math.PI && t <= end + 1e-6
    ),
  )
    .toBe(true);
});

Deno.test("swiss roll: beyond its width the distance is that to its edge", () => {
  const { distance } = swissRollSource();
  // t = 2 pi: (2 pi, h, 0) is on the roll.
  expect(distance([2 * Math.PI, 10, 0])).toBeLessThan(1e-9);
  expect(distance([2 * Math.PI, 24, 0])).toBeCloseTo(3, 9);
  expect(distance([2 * Math.PI, -2, 0])).toBeCloseTo(2, 9);
});

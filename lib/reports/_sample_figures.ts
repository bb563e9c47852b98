/** Test helper: figures of every kind, for the sample run. */
import { packArray, type StoredArray } from "../core/schema/array.ts";
import { type DrawnFigure, type Figure, figureSchema } from "../core/schema/figure.ts";
import type { TrialRecord } from "../core/schema/record.ts";

export interface SampleSize {
  /** Points of the scatter plot of each trial. */
  readonly points?: number;
  /** Images in the grid of each trial. */
  readonly images?: number;
}

/** The figures of a benchmark: a curve with logarithmic axes and error bars, and bars. */
export function comparingFigures(titles: readonly string[], category: string): DrawnFigure[] {
  const weights = [0.001, 0.01, 0.1, 1];
  const figures: Figure[] = [{
    kind: "plot",
    id: "ablation",
    title: "Where the order turns round",
    caption: "MMD² against the weight of the KL term; dashed: as published.",
    x: { label: "KL weight", scale: "log" },
    y: { label: "MMD²", scale: "log" },
    series: [
      ...titles.map((label, i) => ({
        label,
        mark: "line-points" as const,
        x: [0, ...weights],
        y: [1, ...weights.map((w) => (i + 1) * 0.2 / (w + 0.05))],
        error: [0.1, ...weights.map((w) => 0.02 / (w + 0.05))],
      })),
      { label: "published", mark: "line", style: "dashed", x: [0.001, 1], y: [0.7, 0.7] },
    ],
  }, {
    kind: "bars",
    id: "entropies",
    title: "Entropy of the code",
    caption: "Mean over seeds; the bars are one standard deviation.",
    categories: ["k-NN", "Gaussian fit", category],
    y: { label: "entropy, nats" },
    series: titles.map((label, i) => ({
      label,
      values: [2.8 + i, 3 + i, -0.4],
      error: [0.1, 0, 1],
    })),
  }];
  return figures.map(parsed);
}

/** Curves over 20 epochs: a loss over more than two decades, and a rate. */
export function sampleCurves(v: number, seed: number): TrialRecord["curves"] {
  const x = Array.from({ length: 20 }, (_, i) => i + 1);
  return {
    loss: {
      unit: "nats",
      xUnit: "epoch",
      x,
      y: x.map((t) => 900 * Math.exp(-t / (3 + v)) + 2 + seed / 10),
    },
    rate: { unit: "nats", xUnit: "epoch", x, y: x.map((t) => 20 - 10 / t + v) },
  };
}

/** The figures of a trial: codes by class around a circle, reconstructions in grey and in colour. */
export function sampleFigures(v: number, seed: number, size: SampleSize): DrawnFigure[] {
  const { points = 60, images = 12 } = size;
  const classes = Array.from({ length: 10 }, (_, c) => ({
    label: String(c),
    mark: "points" as const,
    ...cloud(c, v, seed, Math.ceil(points / 10)),
  }));
  const figures: Figure[] = [{
    kind: "plot",
    id: "codes",
    title: "Codes of the test set by digit",
    caption: `MMD² = ${(0.5 + 0.1 * v).toFixed(2)} (seed ${seed}).`,
    x: { label: "z₁", range: [-4, 4] },
    y: { label: "z₂", range: [-4, 4] },
    square: true,
    series: [
      { label: "prior", mark: "points", style: "muted", ...cloud(0, 9, seed, 40) },
      ...classes,
      { label: "two standard deviations", mark: "line", style: "dashed", ...circle(2) },
    ],
  }, {
    kind: "images",
    id: "reconstructions",
    title: "Reconstructions",
    caption: "Test digits above, their reconstructions below.",
    rows: [
      { label: "input", pixels: disks(images, 28, 1, seed) },
      { label: "reconstruction", pixels: disks(images, 28, 3, seed + v) },
    ],
  }];
  return figures.map(parsed);
}

function parsed(figure: Figure): DrawnFigure {
  return figureSchema.parse(figure);
}

function cloud(c: number, v: number, seed: number, n: number): { x: number[]; y: number[] } {
  const at = (i: number, axis: number): number =>
    noise(i + 1000 * c + 20_000 * axis + seed) +
    noise(i + 77 + 1000 * c + 20_000 * axis + 3 * seed);
  const angle = c * Math.PI / 5 + v;
  const radius = v === 9 ? 0 : 1.8;
  const indices = Array.from({ length: n }, (_, i) => i);
  return {
    x: indices.map((i) => radius * Math.cos(angle) + at(i, 0) * (v === 9 ? 1.5 : 0.45)),
    y: indices.map((i) => radius * Math.sin(angle) + at(i, 1) * (v === 9 ? 1.5 : 0.45)),
  };
}

function circle(radius: number): { x: number[]; y: number[] } {
  const angles = Array.from({ length: 65 }, (_, i) => i * Math.PI / 32);
  return {
    x: angles.map((a) => radius * Math.cos(a)),
    y: angles.map((a) => radius * Math.sin(a)),
  };
}

/** Images of a bright disk on black; its size and place depend on the image. */
function disks(count: number, side: number, channels: number, seed: number): StoredArray {
  const pixels = new Uint8Array(count * side * side * channels);
  for (let i = 0; i < count; i++) {
    const [cx, cy] = [side / 2 + 4 * noise(i), side / 2 + 4 * noise(i + seed)];
    const radius = 5 + 3 * noise(i + 9);
    for (let p = 0; p < side * side; p++) {
      const distance = Math.hypot(p % side - cx, Math.floor(p / side) - cy);
      const light = Math.max(0, Math.min(1, radius - distance + 1));
      for (let ch = 0; ch < channels; ch++) {
        pixels[(i * side * side + p) * channels + ch] = 255 * light / (1 + 0.5 * ch);
      }
    }
  }
  return packArray([count, side, side, channels], pixels);
}

/** A number in [-1, 1) that looks random and depends on `n` alone. */
export function noise(n: number): number {
  const wave = Math.sin(12.9898 * (n + 1)) * 43758.5453;
  return 2 * (wave - Math.floor(wave)) - 1;
}

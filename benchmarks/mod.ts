import type { AnyBenchmark } from "../lib/core/benchmark.ts";
import { fig1Latent2d } from "./vimae/fig1-latent-2d.ts";

/** Every benchmark of the suite, one line each. */
export const benchmarks: readonly AnyBenchmark[] = [
  fig1Latent2d,
];

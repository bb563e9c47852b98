import { z } from "zod";

export const PERF_VERSION = 1;

/** How long a side takes over another, usually PyTorch, measured in turns so that both share the machine's moods. */
const ratioSchema = z.object({
  /** Of the rounds' ratios; 1 is as fast, below 1 faster. */
  median: z.number().positive(),
  /** The least and the largest ratio of a round. */
  low: z.number().positive(),
  high: z.number().positive(),
  /** Number of rounds. */
  rounds: z.int().min(1),
  /** The most that the median may be for the requirement to be met; absent: there is none. */
  bar: z.number().positive().optional(),
});
export type PerfRatio = z.infer<typeof ratioSchema>;

const rowSchema = z.object({
  /** What is computed, such as "MLP 784-256-2, batch 100, one Adam step". */
  workload: z.string().min(1),
  /** Who computes it: an engine, or what it is held against, such as "PyTorch, 2 threads". */
  side: z.string().min(1),
  /** Median time of one step. */
  milliseconds: z.number().positive(),
  /** Floating-point operations of a step over that time, in 10⁹ per second. */
  gflops: z.number().positive(),
  /** Largest resident memory of the process, in 2²⁰ bytes. */
  peakMiB: z.number().positive().optional(),
  /** Time of this side over that of the reference; absent on the reference itself. */
  ratio: ratioSchema.optional(),
});
export type PerfRow = z.infer<typeof rowSchema>;

/** A measurement of speed, `perf.json`: beside the run whose report is to show it. */
export const perfSchema = z.object({
  schemaVersion: z.literal(PERF_VERSION),
  startedAt: z.iso.datetime(),
  /** Operating system, architecture, and how many cores of which processor. */
  platform: z.string(),
  /** Of everything that was measured. */
  versions: z.record(z.string(), z.string()),
  rows: z.array(rowSchema),
});
export type Perf = z.infer<typeof perfSchema>;

/**
 * A deterministic stream of random numbers. Two streams with the same seed and path of labels give
 * the same numbers on every engine and platform; streams with different paths are independent.
 *
 * Every draw moves the stream forward; `fork` depends on the path alone, never on what was drawn.
 * `lib/random` implements it.
 */
export interface Stream {
  /** The labels that lead here, joined by `/`. */
  readonly path: string;
  /** An independent stream, one per purpose (`"init"`, `"shuffle"`, `"noise"`). */
  fork(label: string | number): Stream;
  /** `n` integers, uniform on [0, 2^32). */
  uint32(n: number): Uint32Array;
  /** `n` float32 numbers, uniform on [low, high), default [0, 1). */
  uniform(n: number, options?: { low?: number; high?: number }): Float32Array;
  /** `n` float32 numbers from N(mean, sd^2), default N(0, 1). */
  normal(n: number, options?: { mean?: number; sd?: number }): Float32Array;
  /** As `normal`, cut at two standard deviations from the mean (redrawn, not clipped). */
  truncatedNormal(n: number, options?: { mean?: number; sd?: number }): Float32Array;
  /** `n` float32 numbers from the logistic distribution; its standard deviation is scale * pi / sqrt(3). */
  logistic(n: number, options?: { mean?: number; scale?: number }): Float32Array;
  /** `n` zeros and ones; P(1) = p. */
  bernoulli(n: number, p: number): Uint8Array;
  /** A uniform permutation of 0 … n - 1. */
  permutation(n: number): Uint32Array;
}

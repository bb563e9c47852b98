import type { Stream } from "../core/stream.ts";
import * as kernels from "./kernels/philox.wasm";
import {
  checkedCount,
  checkedInterval,
  checkedProbability,
  checkSpread,
  float32Below,
} from "./arguments.ts";
import { keyOf, pathOf } from "./seeding.ts";
import { float32View, uint32View, uint8View, Words } from "./words.ts";

// The largest magnitudes that u = 2^-33 yields: sqrt(66 ln 2) = 6.77 and ln(2^33 - 1) = 22.9.
const NORMAL_REACH = 7;
const LOGISTIC_REACH = 23;
/** Where the truncated normal is cut, in standard deviations. */
const CUT = 2;

/**
 * A stream over the words of Philox4x32-10: see `stream.ts`.
 *
 * Each call begins at a fresh block of four words, and every kind of number but the truncated normal
 * and the permutation takes one word. So a draw of 8 is the same as a draw of 4 and another of 4, but
 * not as a draw of 3 and one of 5.
 */
export class PhiloxStream implements Stream {
  readonly path: string;
  readonly #seed: number;
  readonly #words: Words;

  /** The seed and the path must have been checked: `stream()` does. */
  constructor(seed: number, path: string) {
    this.path = path;
    this.#seed = seed;
    this.#words = new Words(keyOf(seed, path));
  }

  /** The stream of this path and one more label. @throws {RangeError} see `stream`. */
  fork(label: string | number): Stream {
    return new PhiloxStream(this.#seed, pathOf(this.path, label));
  }

  /** `n` words as they come. @throws {RangeError} if `n` is not a whole number below 2^32. */
  uint32(n: number): Uint32Array {
    const out = new Uint32Array(checkedCount(n));
    this.#words.read(n, (count, before) => out.set(uint32View.subarray(0, count), before));
    return out;
  }

  /**
   * `n` numbers low + (high - low) k / 2^24 with k = 0 ... 2^24 - 1, the upper bits of a word. The
   * ends are rounded to float32, then the difference, the product and the sum are; where the sum
   * rounds up to `high` it is the float32 below.
   *
   * @throws {RangeError} if the interval is empty or not finite in float32.
   */
  uniform(n: number, options: { low?: number; high?: number } = {}): Float32Array {
    const { low, high } = checkedInterval(options.low ?? 0, options.high ?? 1);
    return this.#floats(n, (out) => {
      kernels.uniform(out);
      kernels.affine(out, low, high - low, float32Below(high));
      return out;
    });
  }

  /**
   * `n` numbers mean + sd z, product and sum rounded to float32. The words v, w give two standard
   * normals z, sqrt(-2 ln s) cos(2 pi t) and the same with sin, where s = (v + 1/2) / 2^32 and
   * t = (w + 1/2) / 2^32 (Box and Muller 1958), within 6 units in the last place; |z| < 6.77.
   *
   * @throws {RangeError} if sd is negative, or mean or sd is not finite in float32.
   */
  normal(n: number, options: { mean?: number; sd?: number } = {}): Float32Array {
    const { mean = 0, sd = 1 } = options;
    checkSpread(mean, sd, NORMAL_REACH, "sd");
    return this.#floats(n, (count) => {
      kernels.normal(count);
      kernels.affine(count, mean, sd, Infinity);
      return count;
    });
  }

  /**
   * As `normal`, z cut to [-2, 2]: `n` standard normals are drawn and those outside left out, then as
   * many as are missing are drawn, until none is. `sd` is that of the normal before the cut; what is
   * returned has 0.8796 of it.
   *
   * @throws {RangeError} see `normal`.
   */
  truncatedNormal(n: number, options: { mean?: number; sd?: number } = {}): Float32Array {
    const { mean = 0, sd = 1 } = options;
    checkSpread(mean, sd, CUT, "sd");
    return this.#floats(n, (count) => {
      kernels.normal(count);
      const kept = kernels.within(count, CUT);
      kernels.affine(kept, mean, sd, Infinity);
      return kept;
    });
  }

  /**
   * `n` numbers mean + scale ln(u / (1 - u)), product and sum rounded to float32, where
   * u = (word + 1/2) / 2^32; the logarithm within 8 units in the last place, below 22.9.
   *
   * @throws {RangeError} if the scale is negative, or mean or scale is not finite in float32.
   */
  logistic(n: number, options: { mean?: number; scale?: number } = {}): Float32Array {
    const { mean = 0, scale = 1 } = options;
    checkSpread(mean, scale, LOGISTIC_REACH, "scale");
    return this.#floats(n, (count) => {
      kernels.logistic(count);
      kernels.affine(count, mean, scale, Infinity);
      return count;
    });
  }

  /**
   * `n` bytes: one where a word is below p 2^32, rounded to a whole number, else zero. So p = 0 gives
   * zeros and p = 1 ones, always; words are taken all the same.
   *
   * @throws {RangeError} if p is not from 0 to 1.
   */
  bernoulli(n: number, p: number): Uint8Array {
    const out = new Uint8Array(checkedCount(n));
    const limit = Math.round(checkedProbability(p) * 2 ** 32);
    if (limit === 0) this.#words.skip(n);
    else {
      this.#words.read(n, (count, before) => {
        kernels.bernoulli(count, limit - 1);
        out.set(uint8View.subarray(0, count), before);
      });
    }
    return out;
  }

  /**
   * Fisher and Yates: for i = n - 1 ... 1 item i changes places with item j, uniform on 0 ... i
   * without bias: a word that would favour a j is left out (Lemire 2019). n - 1 words are drawn, then
   * as many as are missing, until none is.
   *
   * @throws {RangeError} if `n` is not a whole number below 2^32.
   */
  permutation(n: number): Uint32Array {
    const items = new Uint32Array(checkedCount(n)).map((_, i) => i);
    let last = n - 1;
    while (last > 0) {
      this.#words.read(last, (count) => {
        const kept = kernels.bounded(count, last + 1);
        for (const j of uint32View.subarray(0, kept)) swap(items, last--, j);
      });
    }
    return items;
  }

  /**
   * Draws words and turns them into floats until there are `n`. `transform` works on the first `count`
   * words of the buffer and returns how many floats it left there.
   */
  #floats(n: number, transform: (count: number) => number): Float32Array {
    const out = new Float32Array(checkedCount(n));
    let filled = 0;
    while (filled < n) {
      this.#words.read(n - filled, (count) => {
        const made = transform(count);
        out.set(float32View.subarray(0, made), filled);
        filled += made;
      });
    }
    return out;
  }
}

function swap(items: Uint32Array, i: number, j: number): void {
  const kept = items[i];
  items[i] = items[j];
  items[j] = kept;
}

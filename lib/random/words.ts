import * as kernels from "./kernels/philox.wasm";
import type { Key } from "./seeding.ts";

/** How many words the kernels' buffer holds. */
export const CHUNK: number = kernels.CHUNK;

// The module's memory never grows, so these views stay good.
const { buffer } = kernels.memory;

/** The kernels' buffer, as words. What it holds is good until the next words are made. */
export const uint32View: Uint32Array = new Uint32Array(buffer, kernels.BUFFER, CHUNK);

/** The same bytes, as floats. */
export const float32View: Float32Array = new Float32Array(buffer, kernels.BUFFER, CHUNK);

/** The same bytes, one by one. */
export const uint8View: Uint8Array = new Uint8Array(buffer, kernels.BUFFER, CHUNK);

/** The words of one key, in order: word i is word i mod 4 of Philox's block floor(i / 4). */
export class Words {
  readonly #key: Key;
  #block: number;

  /** `block` is the first to be read, below 2^53. */
  constructor(key: Key, block = 0) {
    this.#key = key;
    this.#block = block;
  }

  /**
   * Reads the next `n` words through the kernels' buffer: `use` is called with the number of words
   * there and the number of those before. Words left in the last block are never used.
   */
  read(n: number, use: (count: number, before: number) => void): void {
    for (let before = 0; before < n; before += CHUNK) {
      const count = Math.min(CHUNK, n - before);
      this.#fill(Math.ceil(count / 4));
      use(count, before);
    }
  }

  /** Passes over as many words as `read(n)` would. */
  skip(n: number): void {
    this.#block += Math.ceil(n / 4);
  }

  #fill(blocks: number): void {
    const { k0, k1, c2, c3 } = this.#key;
    kernels.words(blocks, this.#block, Math.floor(this.#block / 2 ** 32), c2, c3, k0, k1);
    this.#block += blocks;
  }
}

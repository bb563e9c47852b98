import { expect } from "@std/expect";
import golden from "../../fixtures/golden/random/golden.json" with { type: "json" };
import * as kernels from "./kernels/philox.wasm";
import { CHUNK, uint32View, Words } from "./words.ts";

function take(words: Words, n: number): number[] {
  const taken: number[] = [];
  words.read(n, (count) => taken.push(...uint32View.subarray(0, count)));
  return taken;
}

const key = { k0: 0xA4093822, k1: 0x299F31D0, c2: 0x13198A2E, c3: 0x03707344 };

Deno.test("Philox4x32-10 gives the known answers that Random123 publishes", () => {
  for (const line of golden.knownAnswers) {
    const [c0, c1, c2, c3, k0, k1, ...block] = line.split(" ").map((word) => parseInt(word, 16));
    kernels.words(1, c0, c1, c2, c3, k0, k1);
    expect([...uint32View.subarray(0, 4)]).toEqual(block);
  }
});

Deno.test("the low half of the counter carries into the high half within a group of blocks", () => {
  // From block 5 * 2^32 + 2^32 - 2 on, as PyPI's randomgen gives them.
  expect(golden.carry.counter.slice(0, 2)).toEqual([2 ** 32 - 2, 5]);
  expect(take(new Words(key, 6 * 2 ** 32 - 2), 28)).toEqual(golden.carry.words);
});

Deno.test("a long read is the same as short ones of whole blocks, across the buffer's end", () => {
  const n = 2 * CHUNK + 5;
  const pieces = new Words(key);
  const joined = [...take(pieces, 8), ...take(pieces, CHUNK), ...take(pieces, CHUNK - 3)];
  expect(joined.length).toBe(n);
  expect(take(new Words(key), n)).toEqual(joined);
});

Deno.test("a read tells how many words came before each part", () => {
  const parts: number[][] = [];
  new Words(key).read(2 * CHUNK + 5, (count, before) => parts.push([count, before]));
  expect(parts).toEqual([[CHUNK, 0], [CHUNK, CHUNK], [5, 2 * CHUNK]]);
});

Deno.test("each read begins at a fresh block; to skip is to read and forget", () => {
  const all = take(new Words(key), 24);
  for (const [n, next] of [[1, 4], [4, 4], [5, 8], [13, 16], [0, 0]]) {
    const read = new Words(key);
    take(read, n);
    const skipped = new Words(key);
    skipped.skip(n);
    expect(take(read, 8)).toEqual(all.slice(next, next + 8));
    expect(take(skipped, 8)).toEqual(all.slice(next, next + 8));
  }
});

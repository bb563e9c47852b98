import { BUFFER } from "./buffer.as";

// Multipliers and key increments of Philox4x32 (Salmon et al. 2011).
const M0: u32 = 0xD2511F53;
const M1: u32 = 0xCD9E8D57;
const W0: u32 = 0x9E3779B9;
const W1: u32 = 0xBB67AE85;

/**
 * Fills the buffer with the blocks `counter`, `counter` + 1, ... of Philox4x32-10, four words a block
 * in the order of the paper; rounded up to groups of four blocks. `c0` and `c1` are the lower 64 bits
 * of the counter, which carry among themselves only.
 */
export function words(
  blocks: u32,
  c0: u32,
  c1: u32,
  c2: u32,
  c3: u32,
  k0: u32,
  k1: u32,
): void {
  const end = BUFFER + ((<usize> blocks) << 4);
  let counter: u64 = ((<u64> c1) << 32) | (<u64> c0);
  for (let out = BUFFER; out < end; out += 64) {
    fourBlocks(out, counter, c2, c3, k0, k1);
    counter += 4;
  }
}

/** Four blocks at once: vector `x0` holds the first words of all four, and so on. */
function fourBlocks(out: usize, counter: u64, c2: u32, c3: u32, k0: u32, k1: u32): void {
  const first = i32x4.splat(<i32> counter);
  let x0 = i32x4.add(first, i32x4(0, 1, 2, 3));
  const carry = i32x4.lt_u(x0, first); // -1 where the low half ran over
  let x1 = i32x4.sub(i32x4.splat(<i32> (counter >> 32)), carry);
  let x2 = i32x4.splat(c2);
  let x3 = i32x4.splat(c3);
  const m0 = i32x4.splat(M0);
  const m1 = i32x4.splat(M1);
  for (let round = 0; round < 10; round++) {
    const p0 = i64x2.extmul_low_i32x4_u(x0, m0);
    const p1 = i64x2.extmul_high_i32x4_u(x0, m0);
    const q0 = i64x2.extmul_low_i32x4_u(x2, m1);
    const q1 = i64x2.extmul_high_i32x4_u(x2, m1);
    x0 = v128.xor(v128.xor(v128.shuffle<i32>(q0, q1, 1, 3, 5, 7), x1), i32x4.splat(k0));
    x2 = v128.xor(v128.xor(v128.shuffle<i32>(p0, p1, 1, 3, 5, 7), x3), i32x4.splat(k1));
    x1 = v128.shuffle<i32>(q0, q1, 0, 2, 4, 6);
    x3 = v128.shuffle<i32>(p0, p1, 0, 2, 4, 6);
    k0 += W0;
    k1 += W1;
  }
  storeTransposed(out, x0, x1, x2, x3);
}

/** Stores lane i of the four vectors side by side as block i. */
function storeTransposed(out: usize, x0: v128, x1: v128, x2: v128, x3: v128): void {
  const a = v128.shuffle<i32>(x0, x1, 0, 4, 1, 5);
  const b = v128.shuffle<i32>(x2, x3, 0, 4, 1, 5);
  const c = v128.shuffle<i32>(x0, x1, 2, 6, 3, 7);
  const d = v128.shuffle<i32>(x2, x3, 2, 6, 3, 7);
  v128.store(out, v128.shuffle<i64>(a, b, 0, 2));
  v128.store(out, v128.shuffle<i64>(a, b, 1, 3), 16);
  v128.store(out, v128.shuffle<i64>(c, d, 0, 2), 32);
  v128.store(out, v128.shuffle<i64>(c, d, 1, 3), 48);
}

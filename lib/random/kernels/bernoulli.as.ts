import { BUFFER } from "./buffer.as";

/**
 * Turns the first `n` words of the buffer, rounded up to sixteens, into bytes at its front: one where
 * word <= last, else zero.
 */
export function bernoulli(n: u32, last: u32): void {
  const limit = i32x4.splat(last);
  const end = BUFFER + n;
  let from = BUFFER;
  for (let to = BUFFER; to < end; to += 16) {
    const a = i32x4.le_u(v128.load(from), limit);
    const b = i32x4.le_u(v128.load(from, 16), limit);
    const c = i32x4.le_u(v128.load(from, 32), limit);
    const d = i32x4.le_u(v128.load(from, 48), limit);
    const masks = i8x16.narrow_i16x8_s(
      i16x8.narrow_i32x4_s(a, b),
      i16x8.narrow_i32x4_s(c, d),
    );
    v128.store(to, v128.and(masks, i8x16.splat(1)));
    from += 64;
  }
}

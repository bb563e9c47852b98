import { log } from "./log.as";

const UNIT: f32 = 2.3283064365386963e-10; // 2^-32

/** sqrt(-2 ln u) of four words, with u = (word + 1/2) / 2^32. */
export function radius(word: v128): v128 {
  // A word from 2^31 on reads as negative, as word - 2^32: that gives u - 1, to all digits near one.
  const signed = f32x4.add(f32x4.convert_i32x4_s(word), f32x4.splat(0.5));
  const fraction = f32x4.mul(signed, f32x4.splat(UNIT));
  const isUpper = i32x4.lt_s(word, i32x4.splat(0));
  const u = v128.bitselect(f32x4.add(fraction, f32x4.splat(1)), fraction, isUpper);
  return f32x4.sqrt(f32x4.mul(log(u, fraction), f32x4.splat(-2)));
}

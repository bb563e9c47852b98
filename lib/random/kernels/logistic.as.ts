import { BUFFER } from "./buffer.as";
import { log } from "./log.as";

const UNIT: f32 = 2.3283064365386963e-10; // 2^-32
const SIGN: i32 = 1 << 31;

/**
 * Turns the first `n` words of the buffer, rounded up to fours, into standard logistic numbers
 * ln(u / (1 - u)) with u = (word + 1/2) / 2^32.
 */
export function logistic(n: u32): void {
  const end = BUFFER + ((<usize> n) << 2);
  for (let at = BUFFER; at < end; at += 16) {
    v128.store(at, logit(v128.load(at)));
  }
}

/**
 * The lower half of u is computed, the upper is its mirror image. With `tail` = min(u, 1 - u) and
 * `centre` = u - 1/2, both straight from the integer, neither ln near zero nor ln near one cancels.
 */
function logit(word: v128): v128 {
  const isUpper = i32x4.shr_s(word, 31);
  const mirrored = v128.xor(word, isUpper);
  const tail = scaled(mirrored);
  const centre = scaled(v128.xor(word, i32x4.splat(SIGN)));
  const rest = f32x4.sub(f32x4.splat(1), tail);
  const ratio = f32x4.div(tail, rest);
  const twice = f32x4.mul(f32x4.abs(centre), f32x4.splat(-2)); // tail - rest
  const negative = log(ratio, f32x4.div(twice, rest));
  return v128.xor(negative, v128.and(isUpper, i32x4.splat(SIGN)));
}

/** (word + 1/2) / 2^32 of signed words. */
function scaled(word: v128): v128 {
  const shifted = f32x4.add(f32x4.convert_i32x4_s(word), f32x4.splat(0.5));
  return f32x4.mul(shifted, f32x4.splat(UNIT));
}

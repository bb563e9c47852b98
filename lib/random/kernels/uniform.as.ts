import { BUFFER } from "./buffer.as";

const UNIT: f32 = 5.960464477539063e-8; // 2^-24

/** Turns the first `n` words of the buffer, rounded up to fours, into floor(word / 2^8) / 2^24. */
export function uniform(n: u32): void {
  const end = BUFFER + ((<usize> n) << 2);
  for (let at = BUFFER; at < end; at += 16) {
    const top = i32x4.shr_u(v128.load(at), 8);
    v128.store(at, f32x4.mul(f32x4.convert_i32x4_s(top), f32x4.splat(UNIT)));
  }
}

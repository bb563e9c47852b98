import { BUFFER } from "./buffer.as";

/**
 * Turns the first `n` floats of the buffer, rounded up to fours, into offset + factor x, at most
 * `limit`; product and sum are each rounded to float32.
 */
export function affine(n: u32, offset: f32, factor: f32, limit: f32): void {
  const end = BUFFER + ((<usize> n) << 2);
  for (let at = BUFFER; at < end; at += 16) {
    const product = f32x4.mul(f32x4.splat(factor), v128.load(at));
    const sum = f32x4.add(f32x4.splat(offset), product);
    v128.store(at, f32x4.pmin(sum, f32x4.splat(limit)));
  }
}

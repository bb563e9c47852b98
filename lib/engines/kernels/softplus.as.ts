/**
 * out = log(1 + exp(x)) = max(x, 0) + log1p(exp(-|x|)), within two units in the last place, also of
 * results that are subnormal. No step is fused, so the bits are the same on every processor.
 */
export function softplus(x: usize, out: usize, n: usize): void {
  const end = x + (n << 2);
  for (; x + 16 <= end; x += 16, out += 16) v128.store(out, softplusOfFour(v128.load(x)));
  for (; x < end; x += 4, out += 4) {
    v128.store_lane<f32>(out, softplusOfFour(v128.load_splat<f32>(x)), 0);
  }
}

@inline
function softplusOfFour(x: v128): v128 {
  const t = exponentialOfMinus(f32x4.abs(x));
  return f32x4.add(f32x4.pmax(x, f32x4.splat(0)), logOfOnePlus(t));
}

/**
 * exp(-a), a at least 0, as 2^k exp(r) with |r| <= log(2) / 2. log(2) is split in two, so that k times
 * its first part is exact. The polynomial is the minimax one (relative error 3e-9, by Remez).
 */
@inline
function exponentialOfMinus(a: v128): v128 {
  // Beyond 104 every result rounds to zero.
  const x = f32x4.neg(f32x4.pmin(a, f32x4.splat(104)));
  // Added to this, a number is rounded to a whole one, which the last bits of the sum then hold.
  const magic = f32x4.splat(12582912);
  const sum = f32x4.add(f32x4.mul(x, f32x4.splat(1.4426950408889634)), magic);
  const k = f32x4.sub(sum, magic);
  const first = f32x4.sub(x, f32x4.mul(k, f32x4.splat(0.693359375)));
  const r = f32x4.sub(first, f32x4.mul(k, f32x4.splat(-2.1219444e-4)));
  let q = f32x4.splat(0.00138144670593);
  q = f32x4.add(f32x4.mul(q, r), f32x4.splat(0.00836878041118));
  q = f32x4.add(f32x4.mul(q, r), f32x4.splat(0.0416683942109));
  q = f32x4.add(f32x4.mul(q, r), f32x4.splat(0.166665201078));
  q = f32x4.add(f32x4.mul(q, r), f32x4.splat(0.499999934125));
  const p = f32x4.add(f32x4.add(f32x4.mul(f32x4.mul(q, r), r), r), f32x4.splat(1));
  // 2^k in two factors, as the smallest are subnormal.
  const whole = i32x4.sub(sum, magic);
  const half = i32x4.shr_s(whole, 1);
  return f32x4.mul(f32x4.mul(p, powerOfTwo(half)), powerOfTwo(i32x4.sub(whole, half)));
}

/** 2^k of whole numbers from -126 to 127, by their bits. */
@inline
function powerOfTwo(k: v128): v128 {
  return i32x4.shl(i32x4.add(k, i32x4.splat(127)), 23);
}

/**
 * log(1 + t), t from 0 to 1, as t - s (t - R) with s = t / (2 + t), z = s s and R = 2 atanh(s) / s - 2.
 * R / z is the minimax polynomial for z up to 1/9 (error 7e-9, by Remez).
 */
@inline
function logOfOnePlus(t: v128): v128 {
  const s = f32x4.div(t, f32x4.add(f32x4.splat(2), t));
  const z = f32x4.mul(s, s);
  let p = f32x4.splat(0.232543812459);
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(0.216999246049));
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(0.285928177134));
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(0.399996961753));
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(0.666666673555));
  return f32x4.sub(t, f32x4.mul(s, f32x4.sub(t, f32x4.mul(z, p))));
}

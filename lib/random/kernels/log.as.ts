// ln(1 + f) = f - f^2 / 2 + f^3 P(f) for f in [sqrt(1/2) - 1, sqrt(2) - 1]; relative error 6e-9.
// The coefficients are printed by fixtures/golden/random/coefficients.py.
const P0: f32 = 0.3333333;
const P1: f32 = -0.2500082;
const P2: f32 = 0.20001227;
const P3: f32 = -0.16623357;
const P4: f32 = 0.14201757;
const P5: f32 = -0.13160181;
const P6: f32 = 0.12761578;
const P7: f32 = -0.076345;

const SQRT_HALF_BITS: i32 = 0x3F3504F3;
const LN2_HIGH: f32 = 0.693359375; // nine bits: its product with an exponent is exact
const LN2_LOW: f32 = -2.1219444e-4; // ln 2 less the above

/**
 * ln(u) of four normal positive floats. `minusOne` is u - 1, which the caller knows to more digits
 * than u itself carries near one; it is read only where u lies in [sqrt(1/2), sqrt(2)).
 */
export function log(u: v128, minusOne: v128): v128 {
  const exponent = i32x4.shr_s(i32x4.sub(u, i32x4.splat(SQRT_HALF_BITS)), 23);
  const mantissa = i32x4.sub(u, i32x4.shl(exponent, 23));
  const isNear = i32x4.eq(exponent, i32x4.splat(0));
  const f = v128.bitselect(minusOne, f32x4.sub(mantissa, f32x4.splat(1)), isNear);
  const e = f32x4.convert_i32x4_s(exponent);
  const square = f32x4.mul(f, f);
  const cubic = f32x4.mul(f32x4.mul(f, square), polynomial(f));
  const small = f32x4.add(cubic, f32x4.mul(e, f32x4.splat(LN2_LOW)));
  const half = f32x4.mul(square, f32x4.splat(0.5));
  const sum = f32x4.sub(f, f32x4.sub(half, small));
  return f32x4.add(f32x4.mul(e, f32x4.splat(LN2_HIGH)), sum);
}

function polynomial(f: v128): v128 {
  let p = f32x4.add(f32x4.mul(f, f32x4.splat(P7)), f32x4.splat(P6));
  p = f32x4.add(f32x4.mul(f, p), f32x4.splat(P5));
  p = f32x4.add(f32x4.mul(f, p), f32x4.splat(P4));
  p = f32x4.add(f32x4.mul(f, p), f32x4.splat(P3));
  p = f32x4.add(f32x4.mul(f, p), f32x4.splat(P2));
  p = f32x4.add(f32x4.mul(f, p), f32x4.splat(P1));
  return f32x4.add(f32x4.mul(f, p), f32x4.splat(P0));
}

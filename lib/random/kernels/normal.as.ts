import { BUFFER } from "./buffer.as";
import { radius } from "./radius.as";

const UNIT: f32 = 2.3283064365386963e-10; // 2^-32

// sin(pi t / 2) = t S(t^2) and cos(pi t / 2) = C(t^2) for |t| <= 1/2; relative errors 3e-9 and 6e-11.
// The coefficients are printed by fixtures/golden/random/coefficients.py.
const S0: f32 = 1.5707964;
const S1: f32 = -0.64596343;
const S2: f32 = 0.07967998;
const S3: f32 = -0.0046015326;
const C1: f32 = -1.2337005;
const C2: f32 = 0.25366917;
const C3: f32 = -0.020859918;
const C4: f32 = 0.0009033312;

/**
 * Turns the first `n` words of the buffer, rounded up to eights, into standard normals (Box and
 * Muller 1958): of each pair of words the first gives the radius r, the second the angle a, and the
 * pair of normals is r cos a, r sin a.
 */
export function normal(n: u32): void {
  const end = BUFFER + ((<usize> n) << 2);
  for (let at = BUFFER; at < end; at += 32) {
    const low = v128.load(at);
    const high = v128.load(at, 16);
    const r = radius(v128.shuffle<i32>(low, high, 0, 2, 4, 6));
    storePairs(at, r, v128.shuffle<i32>(low, high, 1, 3, 5, 7));
  }
}

/**
 * The angle is 2 pi (word + 1/2) / 2^32. Its quadrant is the word's two top bits after rounding; what
 * is left is t, in quarter turns from the middle of the quadrant: exact integers, never zero.
 */
function storePairs(at: usize, r: v128, word: v128): void {
  const quadrant = i32x4.add(word, i32x4.splat(1 << 29));
  const rest = v128.or(i32x4.shl(word, 2), i32x4.splat(2));
  const t = f32x4.mul(f32x4.convert_i32x4_s(rest), f32x4.splat(UNIT));
  const square = f32x4.mul(t, t);
  const s = f32x4.mul(t, sinePolynomial(square));
  const c = cosinePolynomial(square);
  const doubled = i32x4.shl(quadrant, 1);
  const isOdd = i32x4.shr_s(doubled, 31); // quadrants 1 and 3 swap sine and cosine
  const signBit = i32x4.splat(1 << 31);
  const cosineSign = v128.and(v128.xor(quadrant, doubled), signBit); // negative in 1 and 2
  const sineSign = v128.and(quadrant, signBit); // negative in 2 and 3
  const x = f32x4.mul(r, v128.xor(v128.bitselect(s, c, isOdd), cosineSign));
  const y = f32x4.mul(r, v128.xor(v128.bitselect(c, s, isOdd), sineSign));
  v128.store(at, v128.shuffle<f32>(x, y, 0, 4, 1, 5));
  v128.store(at, v128.shuffle<f32>(x, y, 2, 6, 3, 7), 16);
}

function sinePolynomial(square: v128): v128 {
  let p = f32x4.add(f32x4.mul(square, f32x4.splat(S3)), f32x4.splat(S2));
  p = f32x4.add(f32x4.mul(square, p), f32x4.splat(S1));
  return f32x4.add(f32x4.mul(square, p), f32x4.splat(S0));
}

function cosinePolynomial(square: v128): v128 {
  let p = f32x4.add(f32x4.mul(square, f32x4.splat(C4)), f32x4.splat(C3));
  p = f32x4.add(f32x4.mul(square, p), f32x4.splat(C2));
  p = f32x4.add(f32x4.mul(square, p), f32x4.splat(C1));
  return f32x4.add(f32x4.mul(square, p), f32x4.splat(1));
}

/**
 * What batch normalisation does to the columns of a matrix [rows, columns]. Means, scales and shifts
 * are one number a column.
 */

/**
 * out[c] = (sum over rows of (a - meanA[c]) (b - meanB[c])) / rows. Differences are
 * rounded to float32; sums of their products run in float64 over ascending rows, rounded once.
 */
export function covariance(
  a: usize,
  meanA: usize,
  b: usize,
  meanB: usize,
  rows: usize,
  columns: usize,
  out: usize,
): void {
  const row = columns << 2;
  const n = <f64> rows;
  let c: usize = 0;
  for (; c + 64 <= row; c += 64) {
    sixteenColumns(a + c, meanA + c, b + c, meanB + c, rows, row, n, out + c);
  }
  for (; c < row; c += 4) {
    const ma = load<f32>(meanA + c), mb = load<f32>(meanB + c);
    let sum: f64 = 0;
    for (let r: usize = 0, at = c; r < rows; r++, at += row) {
      sum += <f64> (load<f32>(a + at) - ma) * <f64> (load<f32>(b + at) - mb);
    }
    store<f32>(out + c, <f32> (sum / n));
  }
}

/** Sixteen columns at once, one line of the cache: the matrix comes from memory once. */
function sixteenColumns(
  a: usize,
  meanA: usize,
  b: usize,
  meanB: usize,
  rows: usize,
  row: usize,
  n: f64,
  out: usize,
): void {
  let s0 = f64x2.splat(0), s1 = s0, s2 = s0, s3 = s0, s4 = s0, s5 = s0, s6 = s0, s7 = s0;
  for (let r: usize = 0; r < rows; r++, a += row, b += row) {
    let x = f32x4.sub(v128.load(a), v128.load(meanA));
    let y = f32x4.sub(v128.load(b), v128.load(meanB));
    s0 = f64x2.add(s0, f64x2.mul(lower(x), lower(y)));
    s1 = f64x2.add(s1, f64x2.mul(upper(x), upper(y)));
    x = f32x4.sub(v128.load(a, 16), v128.load(meanA, 16));
    y = f32x4.sub(v128.load(b, 16), v128.load(meanB, 16));
    s2 = f64x2.add(s2, f64x2.mul(lower(x), lower(y)));
    s3 = f64x2.add(s3, f64x2.mul(upper(x), upper(y)));
    x = f32x4.sub(v128.load(a, 32), v128.load(meanA, 32));
    y = f32x4.sub(v128.load(b, 32), v128.load(meanB, 32));
    s4 = f64x2.add(s4, f64x2.mul(lower(x), lower(y)));
    s5 = f64x2.add(s5, f64x2.mul(upper(x), upper(y)));
    x = f32x4.sub(v128.load(a, 48), v128.load(meanA, 48));
    y = f32x4.sub(v128.load(b, 48), v128.load(meanB, 48));
    s6 = f64x2.add(s6, f64x2.mul(lower(x), lower(y)));
    s7 = f64x2.add(s7, f64x2.mul(upper(x), upper(y)));
  }
  put(out, s0, s1, n);
  put(out + 16, s2, s3, n);
  put(out + 32, s4, s5, n);
  put(out + 48, s6, s7, n);
}

/** Stores four float64 by a divisor, as float32. */
function put(out: usize, low: v128, high: v128, divisor: f64): void {
  const left = f32x4.demote_f64x2_zero(f64x2.div(low, f64x2.splat(divisor)));
  const right = f32x4.demote_f64x2_zero(f64x2.div(high, f64x2.splat(divisor)));
  v128.store(out, v128.shuffle<f64>(left, right, 0, 2));
}

/** The first two of four float32 as float64. */
@inline
function lower(four: v128): v128 {
  return f64x2.promote_low_f32x4(four);
}

/** The last two of four float32 as float64. */
@inline
function upper(four: v128): v128 {
  return f64x2.promote_low_f32x4(v128.shuffle<f64>(four, four, 1, 1));
}

/** out = scale[c] (x - mean[c]) + shift[c]. */
export function standardise(
  x: usize,
  mean: usize,
  scale: usize,
  shift: usize,
  rows: usize,
  columns: usize,
  out: usize,
): void {
  const row = columns << 2;
  for (let r: usize = 0; r < rows; r++, x += row, out += row) {
    let c: usize = 0;
    for (; c + 16 <= row; c += 16) {
      const centred = f32x4.sub(v128.load(x + c), v128.load(mean + c));
      const scaled = f32x4.mul(centred, v128.load(scale + c));
      v128.store(out + c, f32x4.add(scaled, v128.load(shift + c)));
    }
    for (; c < row; c += 4) {
      const scaled = (load<f32>(x + c) - load<f32>(mean + c)) * load<f32>(scale + c);
      store<f32>(out + c, scaled + load<f32>(shift + c));
    }
  }
}

/** out = scaleA[c] (a - meanA[c]) + scaleB[c] (b - meanB[c]). */
export function combine(
  a: usize,
  meanA: usize,
  scaleA: usize,
  b: usize,
  meanB: usize,
  scaleB: usize,
  rows: usize,
  columns: usize,
  out: usize,
): void {
  const row = columns << 2;
  for (let r: usize = 0; r < rows; r++, a += row, b += row, out += row) {
    let c: usize = 0;
    for (; c + 16 <= row; c += 16) {
      const x = f32x4.sub(v128.load(a + c), v128.load(meanA + c));
      const y = f32x4.sub(v128.load(b + c), v128.load(meanB + c));
      const left = f32x4.mul(x, v128.load(scaleA + c));
      v128.store(out + c, f32x4.add(left, f32x4.mul(y, v128.load(scaleB + c))));
    }
    for (; c < row; c += 4) {
      const x = load<f32>(a + c) - load<f32>(meanA + c);
      const y = load<f32>(b + c) - load<f32>(meanB + c);
      store<f32>(out + c, x * load<f32>(scaleA + c) + y * load<f32>(scaleB + c));
    }
  }
}

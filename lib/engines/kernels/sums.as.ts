/**
 * out[o, i] = (sum over r of x[o, r, i]) / divisor, all row by row without gaps. Sums run in
 * float64, in an order that depends on the shape alone, and are rounded once.
 */
export function sums(
  x: usize,
  outer: usize,
  reduced: usize,
  inner: usize,
  divisor: f64,
  out: usize,
): void {
  const row = inner << 2;
  for (let o: usize = 0; o < outer; o++) {
    if (inner == 1) {
      store<f32>(out, <f32> (sumOfRun(x, reduced) / divisor));
    } else {
      let i: usize = 0;
      for (; i + 64 <= row; i += 64) sumSixteenColumns(x + i, reduced, row, divisor, out + i);
      for (; i + 32 <= row; i += 32) sumEightColumns(x + i, reduced, row, divisor, out + i);
      for (; i < row; i += 4) {
        store<f32>(out + i, <f32> (sumOfColumn(x + i, reduced, row) / divisor));
      }
    }
    x += reduced * row;
    out += row;
  }
}

/** The sum of n numbers side by side: eight lanes, joined pairwise, then the rest. */
function sumOfRun(x: usize, n: usize): f64 {
  const end = x + (n << 2);
  let a = f64x2.splat(0), b = a, c = a, d = a;
  for (; x + 32 <= end; x += 32) {
    const left = v128.load(x);
    const right = v128.load(x, 16);
    a = f64x2.add(a, f64x2.promote_low_f32x4(left));
    b = f64x2.add(b, upper(left));
    c = f64x2.add(c, f64x2.promote_low_f32x4(right));
    d = f64x2.add(d, upper(right));
  }
  a = f64x2.add(f64x2.add(a, b), f64x2.add(c, d));
  let sum = f64x2.extract_lane(a, 0) + f64x2.extract_lane(a, 1);
  for (; x < end; x += 4) sum += <f64> load<f32>(x);
  return sum;
}

/** Eight columns at once: four independent chains hide the time that an addition takes. */
function sumEightColumns(x: usize, n: usize, row: usize, divisor: f64, out: usize): void {
  let a = f64x2.splat(0), b = a, c = a, d = a;
  for (let r: usize = 0; r < n; r++, x += row) {
    const left = v128.load(x);
    const right = v128.load(x, 16);
    a = f64x2.add(a, f64x2.promote_low_f32x4(left));
    b = f64x2.add(b, upper(left));
    c = f64x2.add(c, f64x2.promote_low_f32x4(right));
    d = f64x2.add(d, upper(right));
  }
  v128.store(out, quotients(a, b, divisor));
  v128.store(out, quotients(c, d, divisor), 16);
}

/** Sixteen columns at once, one line of the cache: a large matrix comes from memory once. */
function sumSixteenColumns(x: usize, n: usize, row: usize, divisor: f64, out: usize): void {
  let a = f64x2.splat(0), b = a, c = a, d = a, e = a, f = a, g = a, h = a;
  for (let r: usize = 0; r < n; r++, x += row) {
    let four = v128.load(x);
    a = f64x2.add(a, f64x2.promote_low_f32x4(four));
    b = f64x2.add(b, upper(four));
    four = v128.load(x, 16);
    c = f64x2.add(c, f64x2.promote_low_f32x4(four));
    d = f64x2.add(d, upper(four));
    four = v128.load(x, 32);
    e = f64x2.add(e, f64x2.promote_low_f32x4(four));
    f = f64x2.add(f, upper(four));
    four = v128.load(x, 48);
    g = f64x2.add(g, f64x2.promote_low_f32x4(four));
    h = f64x2.add(h, upper(four));
  }
  v128.store(out, quotients(a, b, divisor));
  v128.store(out, quotients(c, d, divisor), 16);
  v128.store(out, quotients(e, f, divisor), 32);
  v128.store(out, quotients(g, h, divisor), 48);
}

/** Four float64 by a divisor, as float32. */
// @ts-ignore: decorator

function quotients(low: v128, high: v128, divisor: f64): v128 {
  const left = f32x4.demote_f64x2_zero(f64x2.div(low, f64x2.splat(divisor)));
  const right = f32x4.demote_f64x2_zero(f64x2.div(high, f64x2.splat(divisor)));
  return v128.shuffle<f64>(left, right, 0, 2);
}

function sumOfColumn(x: usize, n: usize, row: usize): f64 {
  let sum: f64 = 0;
  for (let r: usize = 0; r < n; r++, x += row) sum += <f64> load<f32>(x);
  return sum;
}

/** The last two of four float32 as float64. */
// @ts-ignore: decorator

function upper(four: v128): v128 {
  return f64x2.promote_low_f32x4(v128.shuffle<f64>(four, four, 1, 1));
}

/** out[o, r, i] = x[o, i] / divisor: what goes back through `sums`. */
export function spread(
  x: usize,
  outer: usize,
  reduced: usize,
  inner: usize,
  divisor: f32,
  out: usize,
): void {
  const row = inner << 2;
  for (let o: usize = 0; o < outer; o++, x += row) {
    const end = out + reduced * row;
    if (inner == 1) fill(out, end, load<f32>(x) / divisor);
    else for (; out < end; out += row) divideRow(x, row, divisor, out);
    out = end;
  }
}

function fill(out: usize, end: usize, value: f32): void {
  for (; out + 16 <= end; out += 16) v128.store(out, f32x4.splat(value));
  for (; out < end; out += 4) store<f32>(out, value);
}

function divideRow(x: usize, row: usize, divisor: f32, out: usize): void {
  let i: usize = 0;
  for (; i + 16 <= row; i += 16) {
    v128.store(out + i, f32x4.div(v128.load(x + i), f32x4.splat(divisor)));
  }
  for (; i < row; i += 4) store<f32>(out + i, load<f32>(x + i) / divisor);
}

import { GROUP, lower, rowsOfBlock, upper } from "./columns.as";

/**
 * mean[c] and variance[c] (divided by the number of rows) in one pass: with d = x - x[0], which
 * keeps a variance that is small beside the mean, the sums of d and of d d in float64 over ascending
 * rows; mean = x[0] + sum(d) / n and variance = (sum(d d) - sum(d)^2 / n) / n, each rounded once.
 */
export function moments(
  x: usize,
  rows: usize,
  columns: usize,
  mean: usize,
  variance: usize,
  scratch: usize,
): void {
  const row = columns << 2;
  const n = <f64> rows;
  for (let first: usize = 0; first < columns; first += GROUP) {
    const count = min(GROUP, columns - first);
    const block = rowsOfBlock(count);
    const from = x + (first << 2);
    memory.fill(scratch, 0, count << 4);
    for (let r: usize = 0; r < rows; r += block) {
      addMoments(from + r * row, from, min(block, rows - r), row, count, scratch);
    }
    for (let c: usize = 0; c < count; c++) {
      const sum = load<f64>(scratch + (c << 3));
      const squares = load<f64>(scratch + ((count + c) << 3));
      const at = (first + c) << 2;
      store<f32>(mean + at, <f32> (<f64> load<f32>(from + (c << 2)) + sum / n));
      store<f32>(variance + at, <f32> (max(squares - sum * sum / n, 0) / n));
    }
  }
}

/** sums[c] += the sum of x - origin in a block, sums[columns + c] += that of its square. */
function addMoments(
  x: usize,
  origin: usize,
  rows: usize,
  row: usize,
  columns: usize,
  sums: usize,
): void {
  const squares = sums + (columns << 3);
  let c: usize = 0;
  for (; c + 8 <= columns; c += 8) {
    addEightMoments(x + (c << 2), origin + (c << 2), rows, row, sums + (c << 3), squares + (c << 3));
  }
  for (; c < columns; c++) {
    const shift = <f64> load<f32>(origin + (c << 2));
    let s = load<f64>(sums + (c << 3)), q = load<f64>(squares + (c << 3));
    for (let r: usize = 0, at = x + (c << 2); r < rows; r++, at += row) {
      const d = <f64> load<f32>(at) - shift;
      s += d;
      q += d * d;
    }
    store<f64>(sums + (c << 3), s);
    store<f64>(squares + (c << 3), q);
  }
}

function addEightMoments(
  x: usize,
  origin: usize,
  rows: usize,
  row: usize,
  sums: usize,
  squares: usize,
): void {
  const left = v128.load(origin), right = v128.load(origin, 16);
  const m0 = lower(left), m1 = upper(left), m2 = lower(right), m3 = upper(right);
  let s0 = v128.load(sums), s1 = v128.load(sums, 16);
  let s2 = v128.load(sums, 32), s3 = v128.load(sums, 48);
  let q0 = v128.load(squares), q1 = v128.load(squares, 16);
  let q2 = v128.load(squares, 32), q3 = v128.load(squares, 48);
  for (let r: usize = 0; r < rows; r++, x += row) {
    let four = v128.load(x);
    let d = f64x2.sub(lower(four), m0);
    s0 = f64x2.add(s0, d);
    q0 = f64x2.add(q0, f64x2.mul(d, d));
    d = f64x2.sub(upper(four), m1);
    s1 = f64x2.add(s1, d);
    q1 = f64x2.add(q1, f64x2.mul(d, d));
    four = v128.load(x, 16);
    d = f64x2.sub(lower(four), m2);
    s2 = f64x2.add(s2, d);
    q2 = f64x2.add(q2, f64x2.mul(d, d));
    d = f64x2.sub(upper(four), m3);
    s3 = f64x2.add(s3, d);
    q3 = f64x2.add(q3, f64x2.mul(d, d));
  }
  v128.store(sums, s0);
  v128.store(sums, s1, 16);
  v128.store(sums, s2, 32);
  v128.store(sums, s3, 48);
  v128.store(squares, q0);
  v128.store(squares, q1, 16);
  v128.store(squares, q2, 32);
  v128.store(squares, q3, 48);
}

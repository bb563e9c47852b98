import { GROUP, lower, rowsOfBlock, upper } from "./columns.as";

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
  scratch: usize,
): void {
  const row = inner << 2;
  for (let o: usize = 0; o < outer; o++) {
    if (inner == 1) store<f32>(out, <f32> (sumOfRun(x, reduced) / divisor));
    else sumColumns(x, reduced, row, inner, divisor, out, scratch);
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
    a = f64x2.add(a, lower(left));
    b = f64x2.add(b, upper(left));
    c = f64x2.add(c, lower(right));
    d = f64x2.add(d, upper(right));
  }
  a = f64x2.add(f64x2.add(a, b), f64x2.add(c, d));
  let sum = f64x2.extract_lane(a, 0) + f64x2.extract_lane(a, 1);
  for (; x < end; x += 4) sum += <f64> load<f32>(x);
  return sum;
}

/** Sums of columns that lie `row` bytes apart from row to row: see `columns.as.ts`. */
function sumColumns(
  x: usize,
  rows: usize,
  row: usize,
  columns: usize,
  divisor: f64,
  out: usize,
  scratch: usize,
): void {
  for (let first: usize = 0; first < columns; first += GROUP) {
    const count = min(GROUP, columns - first);
    const block = rowsOfBlock(count);
    const from = x + (first << 2), to = out + (first << 2);
    memory.fill(scratch, 0, count << 3);
    for (let r: usize = 0; r < rows; r += block) {
      addRows(from + r * row, min(block, rows - r), row, count, scratch);
    }
    for (let c: usize = 0; c < count; c++) {
      store<f32>(to + (c << 2), <f32> (load<f64>(scratch + (c << 3)) / divisor));
    }
  }
}

/** sums[c] += the sum of a column of a block. */
function addRows(x: usize, rows: usize, row: usize, columns: usize, sums: usize): void {
  let c: usize = 0;
  for (; c + 16 <= columns; c += 16) addSixteen(x + (c << 2), rows, row, sums + (c << 3));
  for (; c + 4 <= columns; c += 4) addFour(x + (c << 2), rows, row, sums + (c << 3));
  for (; c < columns; c++) {
    let sum = load<f64>(sums + (c << 3));
    for (let r: usize = 0, at = x + (c << 2); r < rows; r++, at += row) sum += <f64> load<f32>(at);
    store<f64>(sums + (c << 3), sum);
  }
}

/** Eight independent chains hide the time that an addition takes. */
function addSixteen(x: usize, rows: usize, row: usize, sums: usize): void {
  let a = v128.load(sums), b = v128.load(sums, 16), c = v128.load(sums, 32);
  let d = v128.load(sums, 48), e = v128.load(sums, 64), f = v128.load(sums, 80);
  let g = v128.load(sums, 96), h = v128.load(sums, 112);
  for (let r: usize = 0; r < rows; r++, x += row) {
    let four = v128.load(x);
    a = f64x2.add(a, lower(four));
    b = f64x2.add(b, upper(four));
    four = v128.load(x, 16);
    c = f64x2.add(c, lower(four));
    d = f64x2.add(d, upper(four));
    four = v128.load(x, 32);
    e = f64x2.add(e, lower(four));
    f = f64x2.add(f, upper(four));
    four = v128.load(x, 48);
    g = f64x2.add(g, lower(four));
    h = f64x2.add(h, upper(four));
  }
  v128.store(sums, a);
  v128.store(sums, b, 16);
  v128.store(sums, c, 32);
  v128.store(sums, d, 48);
  v128.store(sums, e, 64);
  v128.store(sums, f, 80);
  v128.store(sums, g, 96);
  v128.store(sums, h, 112);
}

function addFour(x: usize, rows: usize, row: usize, sums: usize): void {
  let a = v128.load(sums), b = v128.load(sums, 16);
  for (let r: usize = 0; r < rows; r++, x += row) {
    const four = v128.load(x);
    a = f64x2.add(a, lower(four));
    b = f64x2.add(b, upper(four));
  }
  v128.store(sums, a);
  v128.store(sums, b, 16);
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

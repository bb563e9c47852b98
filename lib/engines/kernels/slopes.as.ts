import { GROUP, lower, rowsOfBlock, upper } from "./columns.as";
import { isOpen, open } from "./normalise.as";

/**
 * What goes back through `normalise` to its columns, in one pass: dyMean[c] = mean(dy) and
 * slope[c] = mean(dy (x - mean)), with ReLU over those dy that it let through. Differences are
 * rounded to float32; sums run in float64 over ascending rows, rounded once.
 */
export function slopes(
  dy: usize,
  x: usize,
  mean: usize,
  scale: usize,
  shift: usize,
  rows: usize,
  columns: usize,
  relu: bool,
  dyMean: usize,
  slope: usize,
  scratch: usize,
): void {
  const row = columns << 2;
  const n = <f64> rows;
  for (let first: usize = 0; first < columns; first += GROUP) {
    const count = min(GROUP, columns - first);
    const block = rowsOfBlock(count << 1);
    const at = first << 2;
    memory.fill(scratch, 0, count << 4);
    for (let r: usize = 0; r < rows; r += block) {
      const from = r * row + at, some = min(block, rows - r);
      const centre = mean + at, front = scale + at, back = shift + at;
      addSlopes(dy + from, x + from, centre, front, back, some, row, count, relu, scratch);
    }
    for (let c: usize = 0; c < count; c++) {
      store<f32>(dyMean + at + (c << 2), <f32> (load<f64>(scratch + (c << 3)) / n));
      store<f32>(slope + at + (c << 2), <f32> (load<f64>(scratch + ((count + c) << 3)) / n));
    }
  }
}

/** sums[c] += the sum of dy in a block, sums[columns + c] += that of dy (x - mean). */
function addSlopes(
  dy: usize,
  x: usize,
  mean: usize,
  scale: usize,
  shift: usize,
  rows: usize,
  row: usize,
  columns: usize,
  relu: bool,
  sums: usize,
): void {
  const everywhere = i32x4.splat(relu ? 0 : -1);
  const products = sums + (columns << 3);
  let c: usize = 0;
  for (; c + 4 <= columns; c += 4) {
    const m = v128.load(mean + (c << 2));
    const front = scale + (c << 2), back = shift + (c << 2);
    let s0 = v128.load(sums + (c << 3)), s1 = v128.load(sums + (c << 3), 16);
    let p0 = v128.load(products + (c << 3)), p1 = v128.load(products + (c << 3), 16);
    for (let r: usize = 0, at = c << 2; r < rows; r++, at += row) {
      const centred = f32x4.sub(v128.load(x + at), m);
      const d = v128.and(v128.load(dy + at), open(centred, front, back, everywhere));
      s0 = f64x2.add(s0, lower(d));
      s1 = f64x2.add(s1, upper(d));
      p0 = f64x2.add(p0, f64x2.mul(lower(d), lower(centred)));
      p1 = f64x2.add(p1, f64x2.mul(upper(d), upper(centred)));
    }
    v128.store(sums + (c << 3), s0);
    v128.store(sums + (c << 3), s1, 16);
    v128.store(products + (c << 3), p0);
    v128.store(products + (c << 3), p1, 16);
  }
  for (; c < columns; c++) {
    const m = load<f32>(mean + (c << 2));
    const front = scale + (c << 2), back = shift + (c << 2);
    let s = load<f64>(sums + (c << 3)), p = load<f64>(products + (c << 3));
    for (let r: usize = 0, at = c << 2; r < rows; r++, at += row) {
      const centred = load<f32>(x + at) - m;
      if (!isOpen(centred, front, back, relu)) continue;
      const d = <f64> load<f32>(dy + at);
      s += d;
      p += d * <f64> centred;
    }
    store<f64>(sums + (c << 3), s);
    store<f64>(products + (c << 3), p);
  }
}

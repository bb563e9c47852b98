import { COLUMNS, DEPTH, pack } from "./matmul.as";

/** Rows of the tile; its columns are those of a packed panel. */
const ROWS: usize = 4;

/** Bytes that `distances` needs as scratch memory for m rows of d numbers in B. */
export function distancesScratchBytes(m: usize, d: usize): usize {
  return ((m + COLUMNS) * d + ROWS * COLUMNS) << 2;
}

/**
 * out[i, j] = sum over k of (A[i, k] - B[j, k])^2 for A [n, d] and B [m, d] without gaps. Each sum
 * is a chain of fused multiply-adds over ascending k, cut into blocks of `DEPTH` as in `matmul`.
 * Where A is B, what lies below the diagonal is copied from above: it has the same bits.
 */
export function distances(
  a: usize,
  b: usize,
  n: usize,
  m: usize,
  d: usize,
  out: usize,
  scratch: usize,
): void {
  const panels = scratch + ((ROWS * COLUMNS) << 2);
  pack(panels, b, m, d, d << 2, 4, COLUMNS);
  for (let j: usize = 0; j < m; j += COLUMNS) {
    const panel = panels + ((j * d) << 2);
    const end = a == b ? min(n, j + COLUMNS) : n;
    for (let i: usize = 0; i < end; i += ROWS) {
      tile(a, i, n - 1, panel, d, scratch);
      put(scratch, out + ((i * m + j) << 2), min(n - i, ROWS), min(m - j, COLUMNS), m << 2);
    }
  }
  if (a == b) mirror(out, n);
}

/** Fills the tiles of a symmetric matrix that end before the diagonal. */
function mirror(out: usize, n: usize): void {
  for (let i = COLUMNS; i < n; i++) {
    const missing = i & ~(COLUMNS - 1);
    for (let j: usize = 0; j < missing; j++) {
      store<f32>(out + ((i * n + j) << 2), load<f32>(out + ((j * n + i) << 2)));
    }
  }
}

/** Distances of up to four rows of A from a panel; where rows end, the last one stands in. */
function tile(a: usize, i: usize, last: usize, b: usize, d: usize, to: usize): void {
  const row = d << 2;
  let a0 = a + i * row;
  let a1 = a + min(i + 1, last) * row;
  let a2 = a + min(i + 2, last) * row;
  let a3 = a + min(i + 3, last) * row;
  for (let k: usize = 0; k < d; k += DEPTH) {
    let c00 = f32x4.splat(0), c01 = c00, c10 = c00, c11 = c00;
    let c20 = c00, c21 = c00, c30 = c00, c31 = c00;
    const end = b + ((min(d - k, DEPTH) * COLUMNS) << 2);
    for (; b < end; b += COLUMNS << 2, a0 += 4, a1 += 4, a2 += 4, a3 += 4) {
      const left = v128.load(b), right = v128.load(b, 16);
      let x = v128.load32_splat(a0);
      let l = f32x4.sub(x, left), r = f32x4.sub(x, right);
      c00 = f32x4.relaxed_madd(l, l, c00);
      c01 = f32x4.relaxed_madd(r, r, c01);
      x = v128.load32_splat(a1);
      l = f32x4.sub(x, left), r = f32x4.sub(x, right);
      c10 = f32x4.relaxed_madd(l, l, c10);
      c11 = f32x4.relaxed_madd(r, r, c11);
      x = v128.load32_splat(a2);
      l = f32x4.sub(x, left), r = f32x4.sub(x, right);
      c20 = f32x4.relaxed_madd(l, l, c20);
      c21 = f32x4.relaxed_madd(r, r, c21);
      x = v128.load32_splat(a3);
      l = f32x4.sub(x, left), r = f32x4.sub(x, right);
      c30 = f32x4.relaxed_madd(l, l, c30);
      c31 = f32x4.relaxed_madd(r, r, c31);
    }
    putRow(to, c00, c01, k > 0);
    putRow(to + 32, c10, c11, k > 0);
    putRow(to + 64, c20, c21, k > 0);
    putRow(to + 96, c30, c31, k > 0);
  }
}

@inline
function putRow(c: usize, left: v128, right: v128, add: bool): void {
  v128.store(c, add ? f32x4.add(v128.load(c), left) : left);
  v128.store(c, add ? f32x4.add(v128.load(c, 16), right) : right, 16);
}

/** Copies what lies inside of the result. */
function put(from: usize, to: usize, rows: usize, columns: usize, row: usize): void {
  for (let i: usize = 0; i < rows; i++, to += row, from += COLUMNS << 2) {
    if (columns == COLUMNS) {
      v128.store(to, v128.load(from));
      v128.store(to, v128.load(from, 16), 16);
    } else {
      for (let j: usize = 0; j < columns; j++) store<f32>(to + (j << 2), load<f32>(from + (j << 2)));
    }
  }
}

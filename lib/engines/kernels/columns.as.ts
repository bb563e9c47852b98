/**
 * How kernels go over the columns of a large matrix: in groups of columns whose float64 sums stay in
 * the first cache, and in blocks of rows that do. So every line of memory comes once and in order,
 * and each column's sum still runs over ascending rows.
 */

/** The columns of a group. */
export const GROUP: usize = 512;

/** The bytes of a group's rows that are worked on at a time. */
const BLOCK: usize = 1 << 14;

/** How many bytes of scratch the kernels over columns ask for: two float64 sums for each of a group. */
export function columnScratchBytes(): usize {
  return GROUP << 4;
}

/** The rows of a block, for so many columns. */
@inline
export function rowsOfBlock(columns: usize): usize {
  return max(BLOCK / (columns << 2), 1);
}

/** The first two of four float32 as float64. */
@inline
export function lower(four: v128): v128 {
  return f64x2.promote_low_f32x4(four);
}

/** The last two of four float32 as float64. */
@inline
export function upper(four: v128): v128 {
  return f64x2.promote_low_f32x4(v128.shuffle<f64>(four, four, 1, 1));
}

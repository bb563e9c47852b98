/**
 * What batch normalisation does to the columns of a matrix [rows, columns]. Means, scales and shifts
 * are one number a column.
 */

/** All bits where a number goes on: everywhere, or with ReLU where scale (x - mean) + shift > 0. */
@inline
export function open(centred: v128, scale: usize, shift: usize, everywhere: v128): v128 {
  const y = f32x4.add(f32x4.mul(centred, v128.load(scale)), v128.load(shift));
  return v128.or(f32x4.gt(y, f32x4.splat(0)), everywhere);
}

/** The same for one column. */
@inline
export function isOpen(centred: f32, scale: usize, shift: usize, relu: bool): bool {
  return !relu || centred * load<f32>(scale) + load<f32>(shift) > 0;
}

/** out = scale[c] (x - mean[c]) + shift[c], with ReLU max(0, that). */
export function normalise(
  x: usize,
  mean: usize,
  scale: usize,
  shift: usize,
  rows: usize,
  columns: usize,
  relu: bool,
  out: usize,
): void {
  const row = columns << 2;
  const least = relu ? <f32> 0 : -Infinity;
  for (let r: usize = 0; r < rows; r++, x += row, out += row) {
    let c: usize = 0;
    for (; c + 16 <= row; c += 16) {
      const centred = f32x4.sub(v128.load(x + c), v128.load(mean + c));
      const scaled = f32x4.mul(centred, v128.load(scale + c));
      const y = f32x4.add(scaled, v128.load(shift + c));
      v128.store(out + c, f32x4.max(y, f32x4.splat(least)));
    }
    for (; c < row; c += 4) {
      const scaled = (load<f32>(x + c) - load<f32>(mean + c)) * load<f32>(scale + c);
      store<f32>(out + c, max<f32>(scaled + load<f32>(shift + c), least));
    }
  }
}

/**
 * What goes back through `normalise` to its input: out = scale[c] (dy - dyMean[c]) + back[c] (x -
 * mean[c]), with ReLU with 0 for a dy that it did not let through.
 */
export function normaliseGradient(
  dy: usize,
  x: usize,
  mean: usize,
  scale: usize,
  shift: usize,
  dyMean: usize,
  back: usize,
  rows: usize,
  columns: usize,
  relu: bool,
  out: usize,
): void {
  const row = columns << 2;
  const everywhere = i32x4.splat(relu ? 0 : -1);
  for (let r: usize = 0; r < rows; r++, x += row, dy += row, out += row) {
    let c: usize = 0;
    for (; c + 16 <= row; c += 16) {
      const centred = f32x4.sub(v128.load(x + c), v128.load(mean + c));
      const d = v128.and(v128.load(dy + c), open(centred, scale + c, shift + c, everywhere));
      const left = f32x4.mul(f32x4.sub(d, v128.load(dyMean + c)), v128.load(scale + c));
      v128.store(out + c, f32x4.add(left, f32x4.mul(centred, v128.load(back + c))));
    }
    for (; c < row; c += 4) {
      const centred = load<f32>(x + c) - load<f32>(mean + c);
      const d = isOpen(centred, scale + c, shift + c, relu) ? load<f32>(dy + c) : <f32> 0;
      const left = (d - load<f32>(dyMean + c)) * load<f32>(scale + c);
      store<f32>(out + c, left + centred * load<f32>(back + c));
    }
  }
}

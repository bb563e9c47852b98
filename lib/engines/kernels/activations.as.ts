/** y[row, column] += bias[column], in place; with `relu` then max(y, 0). */
export function addBias(y: usize, bias: usize, rows: usize, columns: usize, relu: bool): void {
  const zero = f32x4.splat(0);
  const end = bias + (columns << 2);
  for (let row: usize = 0; row < rows; row++) {
    let b = bias;
    for (; b + 16 <= end; b += 16, y += 16) {
      const sum = f32x4.add(v128.load(y), v128.load(b));
      v128.store(y, relu ? f32x4.max(sum, zero) : sum);
    }
    for (; b < end; b += 4, y += 4) {
      const sum = load<f32>(y) + load<f32>(b);
      store<f32>(y, relu ? max(sum, <f32> 0) : sum);
    }
  }
}

/** out = dy where y > 0 (or y is NaN), else 0: what goes back through y = max(x, 0). */
export function reluGradient(dy: usize, y: usize, out: usize, n: usize): void {
  const end = y + (n << 2);
  const zero = f32x4.splat(0);
  for (; y + 16 <= end; y += 16, dy += 16, out += 16) {
    v128.store(out, v128.andnot(v128.load(dy), f32x4.le(v128.load(y), zero)));
  }
  for (; y < end; y += 4, dy += 4, out += 4) {
    store<f32>(out, load<f32>(y) <= 0 ? <f32> 0 : load<f32>(dy));
  }
}

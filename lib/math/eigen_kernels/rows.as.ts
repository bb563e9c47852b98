/** Sum of x[i] y[i] for n numbers: four chains, joined pairwise, then the rest. */
export function dot(x: usize, y: usize, n: usize): f64 {
  const end = x + (n << 3);
  let a = f64x2.splat(0), b = a;
  for (; x + 32 <= end; x += 32, y += 32) {
    a = f64x2.add(a, f64x2.mul(v128.load(x), v128.load(y)));
    b = f64x2.add(b, f64x2.mul(v128.load(x, 16), v128.load(y, 16)));
  }
  a = f64x2.add(a, b);
  let sum = f64x2.extract_lane(a, 0) + f64x2.extract_lane(a, 1);
  for (; x < end; x += 8, y += 8) sum += load<f64>(x) * load<f64>(y);
  return sum;
}

/** y[i] += factor x[i] */
export function addScaled(y: usize, x: usize, factor: f64, n: usize): void {
  const end = y + (n << 3);
  const factors = f64x2.splat(factor);
  for (; y + 16 <= end; y += 16, x += 16) {
    v128.store(y, f64x2.add(v128.load(y), f64x2.mul(factors, v128.load(x))));
  }
  for (; y < end; y += 8, x += 8) store<f64>(y, load<f64>(y) + factor * load<f64>(x));
}

/** y[i] -= p u[i] + q w[i]; returns the sum of y[i] v[i] behind that, in the order of `dot`. */
export function subtractAndDot(
  y: usize,
  u: usize,
  p: f64,
  w: usize,
  q: f64,
  v: usize,
  n: usize,
): f64 {
  const end = y + (n << 3);
  const ps = f64x2.splat(p), qs = f64x2.splat(q);
  let a = f64x2.splat(0), b = a;
  for (; y + 32 <= end; y += 32, u += 32, w += 32, v += 32) {
    let change = f64x2.add(f64x2.mul(ps, v128.load(u)), f64x2.mul(qs, v128.load(w)));
    const left = f64x2.sub(v128.load(y), change);
    v128.store(y, left);
    a = f64x2.add(a, f64x2.mul(left, v128.load(v)));
    change = f64x2.add(f64x2.mul(ps, v128.load(u, 16)), f64x2.mul(qs, v128.load(w, 16)));
    const right = f64x2.sub(v128.load(y, 16), change);
    v128.store(y, right, 16);
    b = f64x2.add(b, f64x2.mul(right, v128.load(v, 16)));
  }
  a = f64x2.add(a, b);
  let sum = f64x2.extract_lane(a, 0) + f64x2.extract_lane(a, 1);
  for (; y < end; y += 8, u += 8, w += 8, v += 8) {
    const value = load<f64>(y) - (p * load<f64>(u) + q * load<f64>(w));
    store<f64>(y, value);
    sum += value * load<f64>(v);
  }
  return sum;
}

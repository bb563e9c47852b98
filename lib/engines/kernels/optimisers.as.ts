/**
 * One Adam update of n numbers in place: m = beta1 m + rest1 g; v = beta2 v + rest2 g^2;
 * p -= rate m / (sqrt(v) spread + epsilon). Products and sums are rounded one by one.
 */
export function adam(
  p: usize,
  g: usize,
  m: usize,
  v: usize,
  n: usize,
  beta1: f32,
  rest1: f32,
  beta2: f32,
  rest2: f32,
  rate: f32,
  spread: f32,
  epsilon: f32,
): void {
  const end = p + (n << 2);
  for (; p + 16 <= end; p += 16, g += 16, m += 16, v += 16) {
    const g4 = v128.load(g);
    const m4 = f32x4.add(
      f32x4.mul(v128.load(m), f32x4.splat(beta1)),
      f32x4.mul(g4, f32x4.splat(rest1)),
    );
    const v4 = f32x4.add(
      f32x4.mul(v128.load(v), f32x4.splat(beta2)),
      f32x4.mul(f32x4.mul(g4, g4), f32x4.splat(rest2)),
    );
    v128.store(m, m4);
    v128.store(v, v4);
    const divisor = f32x4.add(
      f32x4.mul(f32x4.sqrt(v4), f32x4.splat(spread)),
      f32x4.splat(epsilon),
    );
    const step = f32x4.div(f32x4.mul(m4, f32x4.splat(rate)), divisor);
    v128.store(p, f32x4.sub(v128.load(p), step));
  }
  for (; p < end; p += 4, g += 4, m += 4, v += 4) {
    const g1 = load<f32>(g);
    const m1 = load<f32>(m) * beta1 + g1 * rest1;
    const v1 = load<f32>(v) * beta2 + g1 * g1 * rest2;
    store<f32>(m, m1);
    store<f32>(v, v1);
    store<f32>(p, load<f32>(p) - m1 * rate / (sqrt<f32>(v1) * spread + epsilon));
  }
}

/** v = momentum v + g, in place. */
export function accumulate(v: usize, g: usize, n: usize, momentum: f32): void {
  const end = v + (n << 2);
  for (; v + 16 <= end; v += 16, g += 16) {
    v128.store(v, f32x4.add(f32x4.mul(v128.load(v), f32x4.splat(momentum)), v128.load(g)));
  }
  for (; v < end; v += 4, g += 4) store<f32>(v, load<f32>(v) * momentum + load<f32>(g));
}

/** p -= rate g, in place. */
export function descend(p: usize, g: usize, n: usize, rate: f32): void {
  const end = p + (n << 2);
  for (; p + 16 <= end; p += 16, g += 16) {
    v128.store(p, f32x4.sub(v128.load(p), f32x4.mul(v128.load(g), f32x4.splat(rate))));
  }
  for (; p < end; p += 4, g += 4) store<f32>(p, load<f32>(p) - load<f32>(g) * rate);
}

/**
 * One RMSProp update of n numbers in place: v = decay v + rest g^2; u = momentum u + g / (sqrt(v) +
 * epsilon); p -= rate u. Without a velocity, at address 0, u is the new direction alone.
 */
export function rmsprop(
  p: usize,
  g: usize,
  v: usize,
  u: usize,
  n: usize,
  decay: f32,
  rest: f32,
  momentum: f32,
  epsilon: f32,
  rate: f32,
): void {
  const end = p + (n << 2);
  const moving = u != 0;
  for (; p + 16 <= end; p += 16, g += 16, v += 16, u += 16) {
    const g4 = v128.load(g);
    const v4 = f32x4.add(
      f32x4.mul(v128.load(v), f32x4.splat(decay)),
      f32x4.mul(f32x4.mul(g4, g4), f32x4.splat(rest)),
    );
    v128.store(v, v4);
    let u4 = f32x4.div(g4, f32x4.add(f32x4.sqrt(v4), f32x4.splat(epsilon)));
    if (moving) {
      u4 = f32x4.add(f32x4.mul(v128.load(u), f32x4.splat(momentum)), u4);
      v128.store(u, u4);
    }
    v128.store(p, f32x4.sub(v128.load(p), f32x4.mul(u4, f32x4.splat(rate))));
  }
  for (; p < end; p += 4, g += 4, v += 4, u += 4) {
    const g1 = load<f32>(g);
    const v1 = load<f32>(v) * decay + g1 * g1 * rest;
    store<f32>(v, v1);
    let u1 = g1 / (sqrt<f32>(v1) + epsilon);
    if (moving) {
      u1 = load<f32>(u) * momentum + u1;
      store<f32>(u, u1);
    }
    store<f32>(p, load<f32>(p) - u1 * rate);
  }
}

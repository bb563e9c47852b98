import { addScaled, dot, subtractAndDot } from "./rows.as";

/**
 * Z A Z^T = T for symmetric A [n, n]: writes T's diagonal to d[0 .. n), what stands beside it to
 * e[0 .. n - 1), and the orthogonal Z to z [n, n]. A is used up. `work` has room for 3 n numbers.
 *
 * Step k reflects row k behind the diagonal onto its first number, x -> x - beta (v . x) v, and
 * changes the rest by A -= v w^T + w v^T. That change is put off until step k + 1 reads A, but for
 * the row which that step reflects.
 */
export function tridiagonalise(a: usize, n: i32, d: usize, e: usize, z: usize, work: usize): void {
  const row: usize = n << 3;
  const betas = work;
  let w = work + row, earlier = w + row;
  for (let k = 0; k < n - 1; k++) {
    const size: usize = n - 1 - k; // of what stands behind the diagonal
    const v = a + k * row + ((k + 1) << 3);
    const at: usize = k << 3;
    store<f64>(d + at, load<f64>(v - 8));
    const beta = reflector(v, size, e + at);
    store<f64>(betas + at, beta);
    // Row by row: first the change of the step before, then the product with v.
    const u = v - row; // the v of the step before
    const next = at + 8;
    for (let i: usize = 0; i < size; i++) {
      const y = v + (i + 1) * row;
      const product = k > 0
        ? subtractAndDot(
          y,
          u,
          load<f64>(earlier + next + (i << 3)),
          earlier + next,
          load<f64>(u + (i << 3)),
          v,
          size,
        )
        : dot(y, v, size);
      store<f64>(w + next + (i << 3), beta * product);
    }
    addScaled(w + next, v, -0.5 * beta * dot(w + next, v, size), size);
    const first = v + row;
    addScaled(first, w + next, -load<f64>(v), size);
    addScaled(first, v, -load<f64>(w + next), size);
    const spare = earlier;
    earlier = w;
    w = spare;
  }
  const last: usize = (n - 1) << 3;
  store<f64>(d + last, load<f64>(a + (n - 1) * row + last));
  accumulate(a, n, betas, z);
}

/**
 * Overwrites x [n] by the v of its reflection onto its first number, which goes to `image`. Returns
 * beta = 2 / (v . v), or 0 if there is nothing to reflect.
 */
function reflector(x: usize, n: usize, image: usize): f64 {
  const first = load<f64>(x);
  const rest = dot(x + 8, x + 8, n - 1);
  store<f64>(image, first);
  if (rest == 0) return 0;
  const norm = sqrt(first * first + rest);
  const target = first > 0 ? -norm : norm;
  const head = first - target;
  store<f64>(image, target);
  store<f64>(x, head);
  return 2 / (head * head + rest);
}

/** Z = the product of all reflections, the last one first, built up from the lower right corner. */
function accumulate(a: usize, n: i32, betas: usize, z: usize): void {
  const row: usize = n << 3;
  memory.fill(z, 0, n * row);
  for (let i = 0; i < n; i++) store<f64>(z + i * row + (i << 3), 1);
  for (let k = n - 2; k >= 0; k--) {
    const beta = load<f64>(betas + (k << 3));
    const v = a + k * row + ((k + 1) << 3);
    const size: usize = n - 1 - k;
    for (let i = k + 1; i < n; i++) {
      const y = z + i * row + ((k + 1) << 3);
      addScaled(y, v, -beta * dot(y, v, size), size);
    }
  }
}

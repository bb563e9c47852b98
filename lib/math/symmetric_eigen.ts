import { requireFinite } from "./checks.ts";
import * as kernels from "./eigen_kernels/eigen.wasm";
import { type Matrix, matrix } from "./matrix.ts";

/** a = sum over i of values[i] x_i x_i^T with orthonormal x_i. */
export interface Eigen {
  /** Ascending. */
  readonly values: Float64Array;
  /** Row i is x_i, of either sign. */
  readonly vectors: Matrix;
}

/** The kernels' memory is ours from its second page on. */
const START = 65_536;

/**
 * Eigenvalues and eigenvectors of a symmetric n x n matrix in float64, in a fixed order of operations
 * without fused ones: the same bits everywhere. Only the lower half of `a` is read. Errors are some
 * units in the last place of the largest eigenvalue.
 *
 * Source: Golub & Van Loan, Matrix Computations, Sections 8.3.1 to 8.3.5.
 *
 * @throws {RangeError} if `a` is not square or not finite.
 */
export function symmetricEigen(a: Matrix): Eigen {
  const n = a.rows;
  if (a.columns !== n) {
    throw new RangeError(
      `Cannot find eigenvalues as the matrix must be square: it is ${n}x${a.columns}`,
    );
  }
  requireFinite("a", a);
  if (n === 0) return { values: new Float64Array(), vectors: matrix(0, 0) };
  const { values, vectors } = decompose(a);
  const order = [...values.keys()].sort((i, j) => values[i] - values[j] || i - j);
  const sorted = matrix(n, n);
  order.forEach((from, to) => {
    sorted.data.set(vectors.subarray(from * n, (from + 1) * n), to * n);
  });
  return { values: Float64Array.from(order, (i) => values[i]), vectors: sorted };
}

/** Unsorted; the arrays are views on the kernels' memory. */
function decompose({ rows: n, data }: Matrix): { values: Float64Array; vectors: Float64Array } {
  const memory = floats(2 * n * n + 5 * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) memory[i * n + j] = memory[j * n + i] = data[i * n + j];
  }
  const [a, z, d, e, work] = [0, n * n, 2 * n * n, 2 * n * n + n, 2 * n * n + 2 * n];
  const [aAt, zAt, dAt, eAt, workAt] = [a, z, d, e, work].map((index) => START + 8 * index);
  kernels.tridiagonalise(aAt, n, dAt, eAt, zAt, workAt);
  if (!kernels.diagonalise(dAt, eAt, n, zAt, workAt)) {
    throw new RangeError("Cannot find eigenvalues as the iteration did not settle");
  }
  return { values: memory.subarray(d, d + n), vectors: memory.subarray(z, z + n * n) };
}

/** So many numbers of the kernels' memory, which grows if it has to. */
function floats(count: number): Float64Array {
  const missing = START + 8 * count - kernels.memory.buffer.byteLength;
  if (missing > 0) kernels.memory.grow(Math.ceil(missing / 65_536));
  return new Float64Array(kernels.memory.buffer, START, count);
}

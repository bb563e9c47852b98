import { requireFinite } from "../checks.ts";
import { matrix } from "../matrix.ts";
import * as kernels from "./eigen.wasm";
import { reserve } from "./reserve.ts";

export interface GramEntropy {
  /** In nats. */
  readonly value: number;
  /** Its gradient for the Gram matrix, which is symmetric. */
  readonly slope?: Float32Array;
}

/**
 * The matrix-based Renyi entropy of order alpha of a Gram matrix [n, n] over n, through its eigenvalues
 * in float64, in a fixed order of operations: the same bits everywhere. Only the lower half counts. The
 * slope's last products are taken in float32, what they become; see product.ts for who takes them, and
 * `matrixEntropy` of the engines for formulas.
 *
 * @throws {RangeError} if an element is not finite, or no eigenvalue is above zero.
 */
export function gramEntropy(
  gram: Float32Array,
  n: number,
  alpha: number,
  options: { readonly withSlope: boolean },
): GramEntropy {
  const bytes = gram.byteLength;
  const [at, slopeAt, space] = reserve(bytes, bytes, kernels.spaceBytes(n));
  new Float32Array(kernels.memory.buffer, at).set(gram);
  const value = kernels.matrixEntropy(at, n, alpha, options.withSlope ? slopeAt : 0, space);
  if (!Number.isFinite(value)) throw problem(gram, n, value);
  if (!options.withSlope) return { value };
  return { value, slope: new Float32Array(kernels.memory.buffer, slopeAt, n * n).slice() };
}

function problem(gram: Float32Array, n: number, value: number): RangeError {
  requireFinite("gram", matrix(n, n, gram));
  const why = value === Infinity
    ? "no eigenvalue is above zero"
    : "the search for eigenvalues did not settle";
  return new RangeError(`Cannot take a matrix entropy as ${why}`);
}

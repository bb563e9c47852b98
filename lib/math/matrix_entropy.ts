import { requireFinite, requireSameShape } from "./checks.ts";
import type { Matrix } from "./matrix.ts";
import { hadamard, innerProduct, symmetricSquare, trace } from "./products.ts";
import { renyiEntropy, requireOrder } from "./renyi_entropy.ts";
import { type Eigen, symmetricEigen, symmetricSpectrum } from "./symmetric_eigen.ts";

/** The trace may miss 1 by this much: matrices of float32 numbers do. */
const TRACE_TOLERANCE = 1e-5;

/**
 * The eigenvalues of an n x n positive semidefinite matrix of trace 1, ascending, as entropies
 * count them. What lies below n 2^-52 times the largest, and so every negative one, is rounding's
 * share of a rank-deficient matrix and becomes 0: at alpha = 0.5 two hundred of 1e-17 would add
 * 1e-6. True eigenvalues as small are lost with it. That costs an entropy of order below 1 at most
 * about n (n 2^-52)^alpha, and one of order 1 or more less than 1e-8 even at n = 1000.
 *
 * @throws {RangeError} if `a` is not square, not finite, not of trace 1, or has an eigenvalue that
 * is negative beyond rounding.
 */
export function entropySpectrum(a: Matrix): Float64Array {
  requireUnitTrace(a);
  return floored(symmetricSpectrum(a));
}

/** {@linkcode entropySpectrum} with its eigenvectors. */
export function entropyEigen(a: Matrix): Eigen {
  requireUnitTrace(a);
  const { values, vectors } = symmetricEigen(a);
  return { values: floored(values), vectors };
}

function floored(values: Float64Array): Float64Array {
  const largest = values[values.length - 1];
  const tolerated = values.length * 2 ** -23 * largest; // float32 Gram matrices are off by this
  if (values[0] < -tolerated) {
    throw new RangeError(
      "Cannot take a matrix entropy as the matrix must be positive semidefinite: " +
        `its least eigenvalue is ${values[0]}`,
    );
  }
  const floor = values.length * 2 ** -52 * largest;
  return values.map((value) => value < floor ? 0 : value);
}

/**
 * The matrix-based Renyi entropy of order alpha > 0, in nats (times `Math.LOG2E` in bits), of an n
 * x n positive semidefinite matrix of trace 1:
 *
 *     S_alpha(A) = ln tr(A^alpha) / (1 - alpha) = ln(sum over i of lambda_i(A)^alpha) / (1 - alpha)
 *
 * and -tr(A ln A) for alpha = 1; in [0, ln n], falling with alpha. Orders 2, 3 and 4 take traces
 * instead of eigenvalues: tr A^2 = |A|^2, tr A^3 = <A^2, A> and tr A^4 = |A^2|^2. From 5 on that
 * would need a second product, and one already costs what eigenvalues do. For the floor of these
 * see {@linkcode entropySpectrum}.
 *
 * Source: Rate-Distortion Auto-Encoders, eq 10, with the natural logarithm of eqs 15 and 16.
 *
 * @throws {RangeError} if alpha is not above 0, or `a` is not square, not finite, not of trace 1,
 * or has an eigenvalue that is negative beyond rounding (which orders 2, 3 and 4 do not notice).
 */
export function matrixEntropy(a: Matrix, alpha: number): number {
  requireOrder(alpha);
  if (alpha !== 2 && alpha !== 3 && alpha !== 4) return renyiEntropy(entropySpectrum(a), alpha);
  requireUnitTrace(a);
  return Math.log(powerTrace(a, alpha)) / (1 - alpha);
}

/** tr(a^alpha) of a symmetric matrix. */
function powerTrace(a: Matrix, alpha: 2 | 3 | 4): number {
  if (alpha === 2) return innerProduct(a, a);
  const square = symmetricSquare(a);
  return alpha === 3 ? innerProduct(square, a) : innerProduct(square, square);
}

/**
 * The matrix of which the joint entropy is taken: A o B / tr(A o B), positive semidefinite as both
 * are. For Gram matrices with 1/n on their diagonals the divisor is 1/n.
 *
 * Source: Rate-Distortion Auto-Encoders, eq 12.
 *
 * @throws {RangeError} if the shapes differ.
 */
export function jointGram(a: Matrix, b: Matrix): Matrix {
  const both = hadamard(a, b);
  const sum = trace(both);
  both.data.forEach((value, i) => both.data[i] = value / sum);
  return both;
}

/**
 * The joint entropy S_alpha(A, B) = S_alpha(A o B / tr(A o B)), in nats; at least the larger of
 * both entropies if the diagonals are constant.
 *
 * Source: Rate-Distortion Auto-Encoders, eq 12.
 */
export function jointMatrixEntropy(a: Matrix, b: Matrix, alpha: number): number {
  return matrixEntropy(jointGram(a, b), alpha);
}

/**
 * The conditional entropy S_alpha(A | B) = S_alpha(A, B) - S_alpha(B), in nats.
 *
 * Source: Rate-Distortion Auto-Encoders, eq 13.
 */
export function conditionalMatrixEntropy(a: Matrix, b: Matrix, alpha: number): number {
  return jointMatrixEntropy(a, b, alpha) - matrixEntropy(b, alpha);
}

/**
 * The mutual information I_alpha(A; B) = S_alpha(A) + S_alpha(B) - S_alpha(A, B), in nats.
 *
 * Source: Rate-Distortion Auto-Encoders, eqs 10 and 12.
 */
export function matrixInformation(a: Matrix, b: Matrix, alpha: number): number {
  return matrixEntropy(a, alpha) + matrixEntropy(b, alpha) - jointMatrixEntropy(a, b, alpha);
}

/** @throws {RangeError} if a matrix is not square, has no row or a trace that is not 1. */
function requireUnitTrace(a: Matrix): void {
  requireSameShape("a matrix and its transpose", a, { ...a, rows: a.columns, columns: a.rows });
  requireFinite("a", a);
  const sum = trace(a);
  if (Math.abs(sum - 1) <= TRACE_TOLERANCE) return;
  throw new RangeError(
    `Cannot take a matrix entropy as the matrix must have trace 1: its trace is ${sum}`,
  );
}

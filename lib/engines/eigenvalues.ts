import type { GradSaveFunc, Tensor, Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";
import { matrix } from "../math/matrix.ts";
import { symmetricEigen } from "../math/symmetric_eigen.ts";
import { ownKernel } from "./own_kernel.ts";
import { tf } from "./tf.ts";

/**
 * The eigenvalues of a symmetric matrix in ascending order, [n, n] -> [n], computed on the host in
 * float64, unless the engine has a kernel for it. Only the lower half is read. The gradient, sum over i of dy_i x_i x_i^T with orthonormal
 * eigenvectors x_i, is symmetric; where eigenvalues are equal it is one of several. It cannot be
 * differentiated once more.
 *
 * @throws {RangeError} if the matrix is not square or not finite.
 */
export function symmetricEigenvalues(a: Tensor2D): Tensor1D {
  return tf.customGrad((...args) => {
    const [input, save] = args as [Tensor2D, GradSaveFunc];
    const { values, vectors } = onEngine(input) ?? onHost(input);
    save([vectors]);
    const gradFunc = (dy: Tensor, [x]: Tensor[]): Tensor =>
      tf.matMul(x as Tensor2D, tf.mul(x, tf.expandDims(dy, 1)) as Tensor2D, true);
    return { value: values, gradFunc };
  })(a) as Tensor1D;
}

interface Eigen {
  readonly values: Tensor1D;
  /** A row for each. */
  readonly vectors: Tensor2D;
}

function onHost(a: Tensor2D): Eigen {
  const [rows, columns] = a.shape;
  const { values, vectors } = symmetricEigen(matrix(rows, columns, a.dataSync<"float32">()));
  return {
    values: tf.tensor1d(Float32Array.from(values)),
    vectors: tf.tensor2d(Float32Array.from(vectors.data), [rows, columns]),
  };
}

/** By the engine's own kernel where the host cannot wait for its numbers, in float32. */
function onEngine(a: Tensor2D): Eigen | undefined {
  const found = ownKernel("SymmetricEigen", { a });
  if (!found) return undefined;
  const n = a.shape[0];
  return {
    values: tf.slice(found as Tensor1D, 0, n),
    vectors: tf.reshape(tf.slice(found as Tensor1D, n, n * n), [n, n]),
  };
}

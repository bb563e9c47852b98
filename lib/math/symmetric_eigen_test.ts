import { expect } from "@std/expect";
import { sha256 } from "../core/digest.ts";
import { type Matrix, matrix } from "./matrix.ts";
import { symmetricEigen } from "./symmetric_eigen.ts";

/** Symmetric, elements by an integer congruence on [-1/2, 1/2). */
function symmetric(n: number): Matrix {
  const a = matrix(n, n);
  let state = 1;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      a.data[i * n + j] = a.data[j * n + i] = state / 2 ** 32 - 0.5;
    }
  }
  return a;
}

/** Largest |a x_i - values[i] x_i| and |x_i . x_j - (i = j)|. */
function errors(a: Matrix): [number, number] {
  const { values, vectors: { data: x } } = symmetricEigen(a);
  const n = a.rows;
  let [residual, skew] = [0, 0];
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      let [image, product] = [0, 0];
      for (let k = 0; k < n; k++) {
        image += a.data[j * n + k] * x[i * n + k];
        product += x[i * n + k] * x[j * n + k];
      }
      residual = Math.max(residual, Math.abs(image - values[i] * x[i * n + j]));
      skew = Math.max(skew, Math.abs(product - (i === j ? 1 : 0)));
    }
  }
  return [residual, skew];
}

Deno.test("hand values: [[2, 1], [1, 2]] has 1 along (1, -1) and 3 along (1, 1)", () => {
  const { values, vectors } = symmetricEigen(matrix(2, 2, new Float64Array([2, 1, 1, 2])));
  expect([...values].map((value) => value.toFixed(14))).toEqual([
    "1.00000000000000",
    "3.00000000000000",
  ]);
  const [a, b, c, d] = vectors.data;
  expect(a * b).toBeCloseTo(-0.5, 14);
  expect(c * d).toBeCloseTo(0.5, 14);
});

Deno.test("second differences have 2 - 2 cos(k pi / (n + 1))", () => {
  const n = 101;
  const a = matrix(n, n);
  for (let i = 0; i < n; i++) {
    a.data[i * n + i] = 2;
    if (i > 0) a.data[i * n + i - 1] = a.data[(i - 1) * n + i] = -1;
  }
  symmetricEigen(a).values.forEach((value, k) => {
    expect(Math.abs(value - (2 - 2 * Math.cos((k + 1) * Math.PI / (n + 1))))).toBeLessThan(1e-14);
  });
});

Deno.test("vectors are orthonormal and belong to their values, at every size", () => {
  for (const n of [1, 2, 3, 4, 5, 7, 8, 9, 16, 33, 64, 127]) {
    const [residual, skew] = errors(symmetric(n));
    expect(residual).toBeLessThan(1e-13);
    expect(skew).toBeLessThan(1e-13);
  }
});

Deno.test("equal eigenvalues, zeros and large numbers are no trouble", () => {
  const identity = matrix(9, 9);
  for (let i = 0; i < 9; i++) identity.data[i * 10] = 1;
  expect([...symmetricEigen(identity).values]).toEqual(Array(9).fill(1));
  expect([...symmetricEigen(matrix(5, 5)).values]).toEqual([0, 0, 0, 0, 0]);
  const ones = matrix(40, 40, new Float64Array(1600).fill(1e30));
  const { values } = symmetricEigen(ones); // rank one: 40e30 and zeros
  expect(values[39] / 4e31).toBeCloseTo(1, 14);
  expect(Math.max(...values.subarray(0, 39).map(Math.abs))).toBeLessThan(4e31 * 1e-14);
  expect(errors(identity)[1]).toBeLessThan(1e-14);
});

Deno.test("only the lower half is read", () => {
  const a = matrix(3, 3, new Float64Array([1, 0, 7, 2, 3, -9, 4, 5, 6]));
  const b = matrix(3, 3, new Float64Array([1, 2, 4, 2, 3, 5, 4, 5, 6]));
  expect(symmetricEigen(a)).toEqual(symmetricEigen(b));
});

Deno.test("the bits are these on every machine", () => {
  const { values, vectors } = symmetricEigen(symmetric(61));
  const all = new Float64Array([...values, ...vectors.data]);
  const bytes = new Uint8Array(all.buffer);
  expect(sha256(bytes)).toBe("b585be896a456312ac0b9850e93481e4bca8dddf71dfdc304770f6d9720dd89c");
});

Deno.test("what is not square or not finite is refused", () => {
  expect(() => symmetricEigen(matrix(2, 3))).toThrow(
    "Cannot find eigenvalues as the matrix must be square: it is 2x3",
  );
  const a = matrix(2, 2, new Float64Array([1, 2, NaN, 1]));
  expect(() => symmetricEigen(a)).toThrow(
    "Cannot use a as every element must be finite: current value at row 1, column 0 is NaN",
  );
  expect(symmetricEigen(matrix(0, 0)).values.length).toBe(0);
});

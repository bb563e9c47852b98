import { expect } from "@std/expect";
import { littleEndianBytes, sha256 } from "../../core/digest.ts";
import { gramEntropy } from "./gram_entropy.ts";

/** The Gram matrix of points i / n with a rational kernel: no function of the runtime's takes part. */
function gram(n: number): Float32Array {
  return Float32Array.from({ length: n * n }, (_, i) => {
    const distance = (Math.floor(i / n) - i % n) / n;
    return 1 / (1 + 9 * distance * distance);
  });
}

Deno.test("by hand: [[1, s], [s, 1]] / 2 has (1 + s) / 2 and (1 - s) / 2", () => {
  const half = new Float32Array([1, 0.5, 0.5, 1]);
  const shannon = gramEntropy(half, 2, 1, { withSlope: true });
  expect(shannon.value).toBeCloseTo(-0.75 * Math.log(0.75) - 0.25 * Math.log(0.25), 14);
  // -(ln A + 1) / 2: beside the diagonal -(ln .75 - ln .25) / 4, on it -((ln .75 + ln .25) / 2 + 1) / 2
  expect(shannon.slope![1]).toBeCloseTo(-Math.log(3) / 4, 6);
  expect(shannon.slope![3]).toBeCloseTo(-(Math.log(0.1875) / 2 + 1) / 2, 6);
  const { value, slope } = gramEntropy(half, 2, 0.5, { withSlope: true });
  const trace = Math.sqrt(0.75) + Math.sqrt(0.25);
  expect(value).toBeCloseTo(2 * Math.log(trace), 14);
  expect(slope![2]).toBeCloseTo((1 / Math.sqrt(0.75) - 1 / Math.sqrt(0.25)) / (4 * trace), 6);
});

Deno.test("only the lower half counts, and without a slope none is made", () => {
  const found = gramEntropy(new Float32Array([1, 9, 0.5, 1]), 2, 1.5, { withSlope: false });
  const expected = gramEntropy(new Float32Array([1, 0.5, 0.5, 1]), 2, 1.5, { withSlope: true });
  expect(found).toEqual({ value: expected.value });
});

Deno.test("the bits are these on every machine", () => {
  const all = [1, 1.01].flatMap((alpha) => {
    const { value, slope } = gramEntropy(gram(61), 61, alpha, { withSlope: true });
    return [value, ...slope!];
  });
  const digest = sha256(littleEndianBytes(Float32Array.from(all)));
  expect(digest).toBe("fc3aa41ea8febf0ef5e3c706ce54ff376920e310e72197ea38fb8fe1e6c843f0");
});

Deno.test("what has no entropy is refused", () => {
  expect(() => gramEntropy(new Float32Array([1, NaN, NaN, 1]), 2, 1, { withSlope: false })).toThrow(
    "Cannot use gram as every element must be finite: current value at row 0, column 1 is NaN",
  );
  expect(() => gramEntropy(new Float32Array(9), 3, 1, { withSlope: true })).toThrow(
    "Cannot take a matrix entropy as no eigenvalue is above zero",
  );
});

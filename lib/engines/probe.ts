import type { Tensor, Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";
import { canonicalJson } from "../core/canonical_json.ts";
import { littleEndianBytes, sha256 } from "../core/digest.ts";
import { tf } from "./tf.ts";

/** How an engine rounds. */
export interface Fingerprint {
  /** The engine's name and 12 hexadecimal digits of a digest of its build and its answers. */
  readonly numericClass: string;
  /** What stands behind it, to see what moved when it differs: question -> short digest of the answer. */
  readonly answers: Readonly<Record<string, string>>;
}

/**
 * Asks the engine that is tfjs's backend how it rounds. `build` names what it is made of. Takes some
 * milliseconds; the questions are fixed, so that equal engines give equal fingerprints.
 *
 * @throws {Error} if the engine multiplies small whole numbers wrongly.
 */
export async function probe(
  name: string,
  build: Readonly<Record<string, string>>,
): Promise<Fingerprint> {
  await checkWholeNumbers(name);
  const answers: Record<string, string> = {};
  for (const [question, ask] of Object.entries(QUESTIONS)) {
    const values = await valuesOf(ask);
    answers[question] = sha256(littleEndianBytes(values)).slice(0, 12);
  }
  answers.fused = (await valuesOf(residue))[0] === 0 ? "no" : "yes";
  const digest = sha256(canonicalJson({ answers, build }));
  return { numericClass: `${name}-${digest.slice(0, 12)}`, answers };
}

const QUESTIONS: Readonly<Record<string, () => Tensor>> = {
  matmul: () => tf.concat1d([product(13, 37, 9), product(7, 1100, 21)]),
  transposed: () => tf.concat1d([product(13, 37, 9, true, false), product(13, 37, 9, true, true)]),
  exp: () => tf.exp(grid(-90, 90)),
  log: () => tf.log(grid(1e-6, 40)),
  tanh: () => tf.tanh(grid(-10, 10)),
  sigmoid: () => tf.sigmoid(grid(-40, 40)),
  softplus: () => tf.softplus(grid(-40, 40)),
  quotients: () => tf.div(grid(-3, 7), tf.sqrt(grid(1e-3, 50))),
  sums: () => {
    const x = tf.reshape(grid(-1, 1), [32, 64]);
    return tf.concat1d([tf.sum(x, 0), tf.sum(x, 1), tf.reshape(tf.mean(x), [1])]);
  },
  subnormals: () => tf.mul(grid(-1, 1), 2 ** -130),
};

/** The engine's answer, as float32 numbers of the host. */
async function valuesOf(ask: () => Tensor): Promise<Float32Array> {
  const answer = tf.tidy(ask);
  const values = await answer.data<"float32">();
  answer.dispose();
  return values;
}

/** 2048 numbers from `low` to `high` in even steps, computed on the host. */
function grid(low: number, high: number): Tensor {
  const n = 2048;
  return tf.tensor1d(Float32Array.from({ length: n }, (_, i) => low + (high - low) * i / (n - 1)));
}

function product(
  m: number,
  k: number,
  n: number,
  transposeA = false,
  transposeB = false,
): Tensor1D {
  const a = scattered(transposeA ? [k, m] : [m, k], 1);
  const b = scattered(transposeB ? [n, k] : [k, n], 2);
  return tf.reshape(tf.matMul(a, b, transposeA, transposeB), [m * n]);
}

/** Numbers on [-1, 1) by an integer congruence (Knuth's multiplier 1664525), in row order. */
function scattered(shape: [number, number], seed: number): Tensor2D {
  let state = seed;
  return tf.tensor2d(
    Float32Array.from({ length: shape[0] * shape[1] }, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 2 ** 31 - 1;
    }),
    shape,
  );
}

/** a a - round(a a) in one sum of products: 2^-24 if products are not rounded before they are added. */
function residue(): Tensor {
  const a = 1 + 2 ** -12;
  const left = tf.tensor2d([-Math.fround(a * a), a], [1, 2]);
  return tf.matMul(left, tf.tensor2d([1, a], [2, 1]));
}

/** Whole numbers whose sums stay below 2^24 have to come out exactly, in every order of summation. */
async function checkWholeNumbers(name: string): Promise<void> {
  const [m, k, n] = [21, 150, 19];
  const a = wholeNumbers(m * k, 37);
  const b = wholeNumbers(k * n, 53);
  const found = await valuesOf(() => tf.matMul(tf.tensor2d(a, [m, k]), tf.tensor2d(b, [k, n])));
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      let sum = 0;
      for (let p = 0; p < k; p++) sum += a[i * k + p] * b[p * n + j];
      if (found[i * n + j] === sum) continue;
      throw new Error(
        `Cannot use engine "${name}" as it multiplies wrongly: ${sum} came out as ${
          found[i * n + j]
        }`,
      );
    }
  }
}

function wholeNumbers(n: number, step: number): Float32Array {
  return Float32Array.from({ length: n }, (_, i) => (i * step) % 201 - 100);
}

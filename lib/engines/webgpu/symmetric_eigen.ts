import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";

/** Largest number of rows: half as many rotations at a time are kept in the workgroup's memory. */
const LARGEST = 512;
const THREADS = 256;
/** Most sweeps; 512 rows need about nine. */
const SWEEPS = 12;
/** Turns of loops in one call: drivers stop shaders that run long, llvmpipe after 65,536 turns. */
const PATIENCE = 40_000;

/**
 * Our own operation: the eigenvalues of a symmetric matrix [n, n] in ascending order, and a row for
 * each of its orthonormal eigenvectors, for engines whose numbers the host cannot wait for. A flat
 * result: n values, n x n vectors, then what the kernel worked on. Only the lower half is read.
 *
 * Jacobi's method in float32 (Golub & Van Loan 2013, Section 8.5): sweeps of rounds of n / 2 rotations
 * that share no row, in the order of a round-robin tournament, until no element is worth a rotation.
 */
export const symmetricEigen: KernelConfig = {
  kernelName: "SymmetricEigen",
  backendName: "webgpu",
  kernelFunc: ({ inputs, backend }) => {
    const a = inputs.a as TensorInfo;
    const [n, columns] = a.shape;
    if (a.shape.length !== 2 || n !== columns || n > LARGEST) {
      throw new RangeError(
        `Cannot decompose as a matrix must be square with at most ${LARGEST} rows: its shape is ` +
          `[${a.shape}]`,
      );
    }
    return decompose(a, backend as WebGPUBackend);
  },
};

function decompose(a: TensorInfo, backend: WebGPUBackend): TensorInfo {
  const n = a.shape[0];
  const even = n + n % 2;
  const size = n + n * n + 2 * even * even + 2;
  const call = (first: number, count: number, result?: TensorInfo): TensorInfo => {
    const steps = [first, count].map((step) => ({ type: "int32", data: [step] }));
    return backend.runWebGPUProgram(programFor(size), [a], "float32", steps, result);
  };
  const result = call(BEGIN, 0);
  const turnsOfRound = Math.ceil(0.75 * even * even / THREADS) + 3;
  const rounds = Math.ceil(PATIENCE / turnsOfRound);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (let first = 0; first < even - 1; first += rounds) {
      call(first, Math.min(rounds, even - 1 - first), result);
    }
  }
  return call(END, 0, result);
}

const [BEGIN, END] = [-1, -2];

function programFor(size: number): Parameters<WebGPUBackend["runWebGPUProgram"]>[0] {
  return {
    variableNames: ["A"],
    uniforms: "first : i32, count : i32,",
    outputShape: [size],
    workgroupSize: [THREADS, 1, 1],
    dispatchLayout: { x: [0] },
    dispatch: [1, 1, 1],
    shaderKey: "aebench_symmetric_eigen",
    getUserCode: (): string => CODE,
  };
}

/**
 * One workgroup. The result holds n values and n rows of vectors, at the end sorted; then, with a row
 * of zeros that no rotation touches if n is odd, the matrix and the rows of vectors that are turned;
 * then whether this sweep and whether the one before found something to turn.
 */
const CODE = `
  const THREADS = ${THREADS};
  var<workgroup> turns : array<vec2<f32>, ${LARGEST / 2}>;
  var<workgroup> busy : u32;

  // The k-th pair of a round, when m players meet each other once in m - 1 rounds.
  fn pairOf(k : i32, round : i32, m : i32) -> vec2<i32> {
    if (k == 0) { return vec2<i32>(round, m - 1); }
    return vec2<i32>((round + k) % (m - 1), (round - k + m - 1) % (m - 1));
  }

  // (s, s / (1 + c)) of the rotation that removes the element pq; by these two alone rows turn with
  // less error than by s and c (Rutishauser 1966).
  fn turnOf(pp : f32, qq : f32, pq : f32) -> vec2<f32> {
    let tau = (qq - pp) / (2.0 * pq);
    let t = select(-1.0, 1.0, tau >= 0.0) / (abs(tau) + sqrt(1.0 + tau * tau));
    let c = 1.0 / sqrt(1.0 + t * t);
    return vec2<f32>(t * c, t * c / (1.0 + c));
  }

  // The two numbers of a row or column after a rotation.
  fn turned(x : vec2<f32>, turn : vec2<f32>) -> vec2<f32> {
    return x + turn.x * vec2<f32>(-x.y - turn.y * x.x, x.x - turn.y * x.y);
  }

  fn begin(index : i32, n : i32, m : i32, w : i32, v : i32) {
    for (var i = index; i < m * m; i += THREADS) {
      let row = i / m;
      let column = i % m;
      let inside = row < n && column < n;
      let lower = select(0, max(row, column) * n + min(row, column), inside);
      result[w + i] = select(0.0, A[lower], inside);
      result[v + i] = select(0.0, 1.0, row == column);
    }
    if (index == 0) { result[v + m * m] = 1.0; }
  }

  fn chooseTurns(index : i32, round : i32, m : i32, w : i32, largest : f32) {
    for (var k = index; k < m / 2; k += THREADS) {
      let pair = pairOf(k, round, m);
      let pp = result[w + pair.x * m + pair.x];
      let qq = result[w + pair.y * m + pair.y];
      let pq = result[w + pair.x * m + pair.y];
      turns[k] = vec2<f32>(0.0);
      if (abs(pq) > 3e-8 * (abs(pp) + abs(qq)) + 1e-9 * largest) {
        turns[k] = turnOf(pp, qq, pq);
        busy = 1u;
      }
    }
  }

  // Every block of two rows and two columns turns by itself, and so do two rows of vectors.
  fn applyTurns(index : i32, round : i32, m : i32, w : i32, v : i32) {
    for (var i = index; i < m * m / 4; i += THREADS) {
      let turn = turns[i % (m / 2)];
      let rows = pairOf(i / (m / 2), round, m) * m + w;
      let columns = pairOf(i % (m / 2), round, m);
      let p = turned(vec2<f32>(result[rows.x + columns.x], result[rows.x + columns.y]), turn);
      let q = turned(vec2<f32>(result[rows.y + columns.x], result[rows.y + columns.y]), turn);
      let left = turned(vec2<f32>(p.x, q.x), turns[i / (m / 2)]);
      let right = turned(vec2<f32>(p.y, q.y), turns[i / (m / 2)]);
      result[rows.x + columns.x] = left.x;
      result[rows.y + columns.x] = left.y;
      result[rows.x + columns.y] = right.x;
      result[rows.y + columns.y] = right.y;
    }
    for (var i = index; i < m * m / 2; i += THREADS) {
      let rows = pairOf(i / m, round, m) * m + v + i % m;
      let pair = turned(vec2<f32>(result[rows.x], result[rows.y]), turns[i / m]);
      result[rows.x] = pair.x;
      result[rows.y] = pair.y;
    }
  }

  fn end(index : i32, n : i32, m : i32, w : i32, v : i32) {
    for (var i = index; i < n; i += THREADS) {
      let value = result[w + i * m + i];
      var rank = 0;
      for (var j = 0; j < n; j++) {
        let other = result[w + j * m + j];
        if (other < value || (other == value && j < i)) { rank++; }
      }
      result[rank] = value;
      for (var j = 0; j < n; j++) { result[n + rank * n + j] = result[v + i * m + j]; }
    }
  }

  fn main(index : i32) {
    let n = uniforms.aShape.x;
    let m = n + n % 2;
    let w = n + n * n;
    let v = w + m * m;
    let found = v + m * m;
    if (uniforms.first == ${BEGIN}) { begin(index, n, m, w, v); }
    if (uniforms.first == ${END}) { end(index, n, m, w, v); }
    if (uniforms.first < 0) { return; }
    if (index == 0) {
      if (uniforms.first == 0) {
        result[found + 1] = result[found];
        result[found] = 0.0;
      }
      busy = u32(result[found + 1]);
    }
    if (workgroupUniformLoad(&busy) == 0u) { return; }
    if (index == 0) { busy = u32(result[found]); }
    var largest = 0.0;
    for (var i = 0; i < n; i++) { largest = max(largest, abs(result[w + i * m + i])); }
    storageBarrier();
    workgroupBarrier();
    for (var round = uniforms.first; round < uniforms.first + uniforms.count; round++) {
      chooseTurns(index, round, m, w, largest);
      workgroupBarrier();
      applyTurns(index, round, m, w, v);
      storageBarrier();
      workgroupBarrier();
    }
    if (index == 0) { result[found] = f32(busy); }
  }
`;

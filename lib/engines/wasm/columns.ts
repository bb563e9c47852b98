import type { TensorInfo } from "@tensorflow/tfjs-core";
import { sizeOf } from "../three_sides.ts";
import type { WasmKernel } from "./kernel.ts";

// Our own operations, the passes of batch normalisation: see `kernels/normalise.as.ts`. What they
// call a column is the last axis.

/** mean((a - meanA) (b - meanB)) over all axes but the last. */
export const columnCovariance: WasmKernel<
  Record<"a" | "meanA" | "b" | "meanB", TensorInfo>,
  unknown
> = {
  name: "ColumnCovariance",
  run: (heap, { inputs: { a, meanA, b, meanB } }) => {
    const out = heap.output(meanA.shape);
    const [x, mx, y, my, to] = [a, meanA, b, meanB, out].map((tensor) => heap.address(tensor));
    heap.kernels.covariance(x, mx, y, my, ...rowsAndColumns(a), to);
    return out;
  },
};

/** scale (x - mean) + shift */
export const columnStandardise: WasmKernel<
  Record<"x" | "mean" | "scale" | "shift", TensorInfo>,
  unknown
> = {
  name: "ColumnStandardise",
  run: (heap, { inputs: { x, mean, scale, shift } }) => {
    const out = heap.output(x.shape);
    const [from, m, s, t, to] = [x, mean, scale, shift, out].map((tensor) => heap.address(tensor));
    heap.kernels.standardise(from, m, s, t, ...rowsAndColumns(x), to);
    return out;
  },
};

/** scaleA (a - meanA) + scaleB (b - meanB) */
export const columnCombine: WasmKernel<
  Record<"a" | "meanA" | "scaleA" | "b" | "meanB" | "scaleB", TensorInfo>,
  unknown
> = {
  name: "ColumnCombine",
  run: (heap, { inputs: { a, meanA, scaleA, b, meanB, scaleB } }) => {
    const out = heap.output(a.shape);
    const left = [a, meanA, scaleA].map((tensor) => heap.address(tensor)) as Three;
    const right = [b, meanB, scaleB].map((tensor) => heap.address(tensor)) as Three;
    heap.kernels.combine(...left, ...right, ...rowsAndColumns(a), heap.address(out));
    return out;
  },
};

type Three = [number, number, number];

function rowsAndColumns({ shape }: TensorInfo): [number, number] {
  return [sizeOf(shape.slice(0, -1)), shape.at(-1)!];
}

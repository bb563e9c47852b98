import type { TensorInfo } from "@tensorflow/tfjs-core";
import type { WasmKernel } from "./kernel.ts";

/** Our own operation: |a_i - b_j|^2 over all pairs of rows, [n, d] and [m, d] -> [n, m]. */
export const squaredDistances: WasmKernel<{ a: TensorInfo; b: TensorInfo }, unknown> = {
  name: "SquaredDistances",
  run: (heap, { inputs: { a, b } }) => {
    const [[n, d], [m]] = [a.shape, b.shape];
    const out = heap.output([n, m]);
    const scratch = heap.output([heap.kernels.distancesScratchBytes(m, d) / 4]);
    const [from, other, to, room] = [a, b, out, scratch].map((tensor) => heap.address(tensor));
    if (d === 0) heap.backend.typedArrayFromHeap(out).fill(0);
    else heap.kernels.distances(from, other, n, m, d, to, room);
    heap.backend.disposeData(scratch.dataId);
    return out;
  },
};

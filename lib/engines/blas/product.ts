import type { Product } from "../kernels/load.ts";
import type { Heap } from "../wasm/heap.ts";
import type { BlasLibrary } from "./library.ts";

// Of the enumerations of cblas.h.
export const ROW_MAJOR = 101;
const AS_IS = 111;
const TRANSPOSED = 112;

/** How cblas.h describes a factor: whether it is stored transposed, and the length of what is stored. */
interface Stored {
  readonly order: number;
  readonly row: number;
}

/**
 * Products by `cblas_sgemm` on the tensors where they lie: the native library is given addresses in
 * WebAssembly's memory and nothing is copied.
 */
export function blasProduct(heap: Heap, { sgemm }: BlasLibrary): Product {
  const base = baseOf(heap.memory);
  return (a, aLane, aDepth, b, bLane, bDepth, c, m, n, k) => {
    if (m === 0 || n === 0) return;
    const start = base();
    const left = stored(aLane, aDepth, k);
    const right = stored(bDepth, bLane, n);
    sgemm(
      ...[ROW_MAJOR, left.order, right.order, m, n, k] as const,
      ...[1, start + BigInt(a), left.row, start + BigInt(b), right.row] as const,
      ...[0, start + BigInt(c), n] as const,
    );
  };
}

/** A matrix with `columns` numbers in a row, from the bytes between its rows and between its columns. */
export function stored(betweenRows: number, betweenColumns: number, columns: number): Stored {
  // A single column has both at 4: then its rows are long enough only if they hold one number.
  return betweenColumns === 4 && betweenRows >= 4 * columns
    ? { order: AS_IS, row: betweenRows / 4 }
    : { order: TRANSPOSED, row: betweenColumns / 4 };
}

/** Where a memory starts in this process; it may move when it grows. */
export function baseOf(memory: WebAssembly.Memory): () => bigint {
  let buffer = memory.buffer;
  let start = addressOf(buffer);
  return () => {
    if (buffer !== memory.buffer) start = addressOf(buffer = memory.buffer);
    return start;
  };
}

function addressOf(buffer: ArrayBufferLike): bigint {
  const whole = new Uint8Array(buffer as ArrayBuffer);
  return Deno.UnsafePointer.value(Deno.UnsafePointer.of(whole));
}

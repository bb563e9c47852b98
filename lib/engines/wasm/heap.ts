import type { TensorInfo } from "@tensorflow/tfjs-core";
import type { BackendWasm } from "@tensorflow/tfjs-backend-wasm";
import { type Address, type Kernels, loadKernels, type Product } from "../kernels/load.ts";

/** What Emscripten's module offers beyond its published types. */
interface Emscripten {
  readonly asm: { readonly memory: WebAssembly.Memory };
  _malloc(bytes: number): number;
}

/**
 * The tensors of tfjs-backend-wasm as our kernels see them: addresses in one memory. The memory may
 * grow, and then old views are dead: keep addresses, never views.
 */
export class Heap {
  readonly kernels: Kernels;
  readonly memory: WebAssembly.Memory;
  /** Room for whichever kernel runs, kept for good. */
  readonly scratch: Address;
  /** Our own kernel: the same bits on every machine. */
  readonly ownProduct: Product;
  /** What every operation multiplies with; the engine that computes at the time sets it. */
  product: Product;

  constructor(readonly backend: BackendWasm) {
    const emscripten = backend.wasm as unknown as Emscripten;
    this.memory = emscripten.asm.memory;
    this.kernels = loadKernels(this.memory);
    const { matmul, matmulScratchBytes, columnScratchBytes } = this.kernels;
    const bytes = Math.max(matmulScratchBytes(), columnScratchBytes());
    const scratch = emscripten._malloc(bytes) >>> 0;
    if (!scratch) throw new Error(`Cannot start the engine as ${bytes} bytes are not free`);
    this.scratch = scratch;
    this.ownProduct = (...product) => matmul(...product, scratch);
    this.product = this.ownProduct;
  }

  /** Where a tensor's numbers lie, row by row without gaps. */
  address(tensor: TensorInfo): Address {
    return this.backend.dataIdMap.get(tensor.dataId).memoryOffset;
  }

  /** A new float32 tensor with undefined content. */
  output(shape: number[]): TensorInfo {
    return this.backend.makeOutput(shape, "float32");
  }

  /** Whether other tensors share these numbers. */
  isShared(tensor: TensorInfo): boolean {
    return this.backend.refCount(tensor.dataId) > 1;
  }
}

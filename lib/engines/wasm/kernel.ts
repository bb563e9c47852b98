import type { KernelFunc, TensorInfo } from "@tensorflow/tfjs-core";
import { tf } from "../tf.ts";
import type { Heap } from "./heap.ts";

/** A call of a kernel, typed by the kernel that knows its inputs and attributes. */
export interface Call<Inputs, Attributes> {
  readonly inputs: Inputs;
  readonly attrs: Attributes;
}

/** One operation on the shared memory. */
export interface WasmKernel<Inputs, Attributes> {
  /** tfjs's name of the operation, or one of our own. */
  readonly name: string;
  /** Computes on a heap, or returns undefined for cases that are left to the kernel it replaces. */
  readonly run: (
    heap: Heap,
    call: Call<Inputs, Attributes>,
  ) => TensorInfo | TensorInfo[] | undefined;
}

/** Puts a kernel into tfjs's registry, in front of that of the same name. */
export function install<I, A>(heap: Heap, { name, run }: WasmKernel<I, A>): void {
  const shipped = tf.getKernel(name, "wasm") as { kernelFunc: KernelFunc } | undefined;
  if (shipped) tf.unregisterKernel(name, "wasm");
  const kernelFunc: KernelFunc = (call) => {
    const result = run(heap, call as unknown as Call<I, A>) ?? shipped?.kernelFunc(call);
    if (!result) throw new TypeError(`Cannot compute ${name} as no kernel takes such inputs`);
    return result;
  };
  tf.registerKernel({ kernelName: name, backendName: "wasm", kernelFunc });
}

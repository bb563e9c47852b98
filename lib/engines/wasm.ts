import type { BackendWasm } from "@tensorflow/tfjs-backend-wasm";
import { sha256 } from "../core/digest.ts";
import { registerGradients } from "./gradients.ts";
import { kernelBytes, kernelProblem } from "./kernels/load.ts";
import { probe } from "./probe.ts";
import { loadTensorLibrary } from "./tf.ts";
import type { Engine, RunningEngine } from "./types.ts";
import { Heap } from "./wasm/heap.ts";
import { installKernels } from "./wasm/install.ts";
import { fusedUpdates } from "./wasm/updates.ts";

/**
 * The reference engine: tfjs-backend-wasm on one thread, its slow kernels replaced by our own
 * WebAssembly module on the same memory. WebAssembly leaves one thing open that is used here, whether
 * `relaxed_madd` rounds once or twice; every processor of today rounds once, and the probe sees it.
 */
export const wasm: Engine = {
  name: "wasm",
  title: "WebAssembly SIMD, the reference",
  bitExact: true,
  unusable: () => Promise.resolve(kernelProblem()),
  start,
};

let heap: Heap | undefined;

async function start(): Promise<RunningEngine> {
  const tf = await loadTensorLibrary();
  const { version_wasm } = await import("@tensorflow/tfjs-backend-wasm");
  // Threads would need shared memory and win nothing here: trials run side by side in workers.
  tf.env().set("WASM_HAS_MULTITHREAD_SUPPORT", false);
  if (!await tf.setBackend("wasm")) {
    throw new Error("Cannot start tfjs-backend-wasm: the reason stands above");
  }
  heap ??= takeOver(tf.backend() as BackendWasm);
  registerGradients();
  const kernels = sha256(kernelBytes()).slice(0, 12);
  const versions = { tfjs: tf.version.tfjs, "tfjs-backend-wasm": version_wasm, kernels };
  return { name: wasm.name, versions, ...await probe(wasm.name, versions), ...fusedUpdates(heap) };
}

function takeOver(backend: BackendWasm): Heap {
  const heap = new Heap(backend);
  installKernels(heap);
  return heap;
}

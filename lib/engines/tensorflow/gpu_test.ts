import { expect } from "@std/expect";
import { findGpu, type OpenLibrary } from "./gpu.ts";

/** NVIDIA's libraries on a machine with these GPUs; `without` names a part that is not installed. */
function machine(gpus: readonly string[], without?: RegExp): OpenLibrary {
  const put = (bytes: unknown, value: number): number => {
    new DataView((bytes as Uint8Array).buffer).setInt32(0, value, true);
    return 0;
  };
  const functions = {
    cuInit: () => gpus.length > 0 ? 0 : 100, // CUDA_ERROR_NO_DEVICE
    cuDriverGetVersion: (at: unknown) => put(at, 12020),
    cuDeviceGetCount: (at: unknown) => put(at, gpus.length),
    cuDeviceGetName: (at: unknown, _size: unknown, device: unknown): number => {
      (at as Uint8Array).set(new TextEncoder().encode(gpus[device as number]));
      return 0;
    },
    cudaRuntimeGetVersion: (at: unknown) => put(at, 11020),
    cudnnGetVersion: () => 8101n,
  };
  return (name) => {
    if (without?.test(name)) throw new Error(`no ${name}`);
    return functions;
  };
}

Deno.test("the last GPU and the versions of what drives it", () => {
  expect(findGpu(machine(["A 100", "T4"]))).toEqual({
    device: "T4",
    driver: "12.2",
    cuda: "11.2",
    cudnn: "8.1.1",
  });
});

Deno.test("what is missing is named, with what brings it", () => {
  expect(findGpu(machine(["T4"], /cuda\.|nvcuda/))).toMatch(
    /^\S+cuda\S+ cannot be loaded; install NVIDIA's driver$/,
  );
  expect(findGpu(machine(["T4"], /cudart/))).toMatch(
    /^\S*cudart\S+ cannot be loaded; install the CUDA Toolkit 11\.2$/,
  );
  expect(findGpu(machine(["T4"], /cudnn/))).toMatch(
    /^\S*cudnn\S+ cannot be loaded; install cuDNN 8\.1$/,
  );
  expect(findGpu(machine([]))).toBe(
    `NVIDIA's driver finds no GPU; see what "nvidia-smi" says`,
  );
});

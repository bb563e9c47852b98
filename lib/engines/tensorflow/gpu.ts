/** The GPU that TensorFlow computes on, and what it reaches it by. */
export interface Gpu {
  readonly device: string;
  /** The newest CUDA that the driver can run. */
  readonly driver: string;
  readonly cuda: string;
  readonly cudnn: string;
}

/** Functions of a native library by name; all numbers and addresses are 32 or 64 bit. */
type Native = Readonly<Record<string, (...values: (number | Uint8Array)[]) => number | bigint>>;

/** Opens a native library, or throws. */
export type OpenLibrary = (name: string, functions: Deno.ForeignLibraryInterface) => Native;

/** What TensorFlow 2.9 loads by these names. */
const LIBRARIES = Deno.build.os === "windows"
  ? { driver: "nvcuda.dll", cuda: "cudart64_110.dll", cudnn: "cudnn64_8.dll" }
  : { driver: "libcuda.so.1", cuda: "libcudart.so.11.0", cudnn: "libcudnn.so.8" };

const FUNCTIONS = {
  driver: {
    cuInit: { parameters: ["u32"], result: "i32" },
    cuDriverGetVersion: { parameters: ["buffer"], result: "i32" },
    cuDeviceGetCount: { parameters: ["buffer"], result: "i32" },
    cuDeviceGetName: { parameters: ["buffer", "i32", "i32"], result: "i32" },
  },
  cuda: { cudaRuntimeGetVersion: { parameters: ["buffer"], result: "i32" } },
  cudnn: { cudnnGetVersion: { parameters: [], result: "usize" } },
} as const;

/**
 * Looks for a GPU that TensorFlow 2.9 can use; asks NVIDIA's libraries, which are opened for it. The
 * last GPU counts: tfjs-node computes on it.
 *
 * @returns why there is none and what mends it, otherwise.
 */
export function findGpu(open: OpenLibrary = openNative): Gpu | string {
  const [driver, cuda, cudnn] = (["driver", "cuda", "cudnn"] as const).map((part) => {
    try {
      return open(LIBRARIES[part], FUNCTIONS[part]);
    } catch {
      return undefined;
    }
  });
  if (!driver) return missing("driver", "NVIDIA's driver");
  if (!cuda) return missing("cuda", "the CUDA Toolkit 11.2");
  if (!cudnn) return missing("cudnn", "cuDNN 8.1");
  const count = driver.cuInit(0) === 0 ? numberFrom(driver.cuDeviceGetCount) : 0;
  if (count === 0) return `NVIDIA's driver finds no GPU; see what "nvidia-smi" says`;
  return {
    device: nameOf(driver, count - 1),
    driver: cudaVersion(numberFrom(driver.cuDriverGetVersion)),
    cuda: cudaVersion(numberFrom(cuda.cudaRuntimeGetVersion)),
    cudnn: cudnnVersion(Number(cudnn.cudnnGetVersion())),
  };
}

function missing(part: keyof typeof LIBRARIES, product: string): string {
  return `${LIBRARIES[part]} cannot be loaded; install ${product}`;
}

/** What a function writes to the address of an int. */
function numberFrom(write: Native[string]): number {
  const bytes = new Uint8Array(4);
  if (write(bytes) !== 0) return 0;
  return new DataView(bytes.buffer).getInt32(0, true);
}

function nameOf(driver: Native, device: number): string {
  const bytes = new Uint8Array(256);
  driver.cuDeviceGetName(bytes, bytes.length, device);
  return new TextDecoder().decode(bytes.subarray(0, bytes.indexOf(0)));
}

/** 11020 is "11.2". */
function cudaVersion(version: number): string {
  return `${Math.floor(version / 1000)}.${version % 1000 / 10}`;
}

/** 8101 is "8.1.1". */
function cudnnVersion(version: number): string {
  return `${Math.floor(version / 1000)}.${Math.floor(version % 1000 / 100)}.${version % 100}`;
}

function openNative(name: string, functions: Deno.ForeignLibraryInterface): Native {
  return Deno.dlopen(name, functions).symbols as unknown as Native;
}

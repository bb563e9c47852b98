/** What is asked of a graphics adapter: part of the standard's `GPUAdapterInfo`. */
export interface AdapterInfo {
  readonly vendor: string;
  readonly architecture: string;
  readonly description: string;
  /** Whether the adapter is a program on the processor that stands in for a device. */
  readonly software: boolean;
}

/** The part of `navigator.gpu` that is used. */
export type Graphics = Pick<GPU, "requestAdapter">;

/** The adapter that tfjs-backend-webgpu will choose, or why there is none and what mends it. */
export async function findAdapter(
  gpu: Graphics | null = navigator.gpu ?? null,
): Promise<AdapterInfo | { readonly problem: string }> {
  if (!gpu) {
    return {
      problem: "this runtime has no WebGPU; install Deno 2.9.6 or run it with --unstable-webgpu",
    };
  }
  await settleDrivers();
  const adapter = await gpu.requestAdapter({ powerPreference: "high-performance" });
  if (!adapter) return { problem: NO_ADAPTER };
  const { vendor, architecture, description, isFallbackAdapter } = adapter.info;
  return { vendor, architecture, description, software: isFallbackAdapter };
}

const NO_ADAPTER =
  "no graphics adapter was found; install the driver of the graphics card or, for " +
  "a software device, run `apt-get install mesa-vulkan-drivers`";

/**
 * What the drivers of Linux read. Deno would load OpenGL as well, whose library frees twice if the
 * process ends while a thread does: a finished run would abort. Mesa's drivers look for a desktop
 * session and complain on the error output where there is none; any folder keeps them calm, and this
 * one does not exist.
 */
const SETTINGS = { DENO_WEBGPU_BACKEND: "vulkan", XDG_RUNTIME_DIR: "/nonexistent" };

/** Sets what the user has not set. The runtime reads it when it is first asked for an adapter. */
async function settleDrivers(): Promise<void> {
  if (Deno.build.os !== "linux") return;
  for (const [variable, value] of Object.entries(SETTINGS)) {
    const { state } = await Deno.permissions.query({ name: "env", variable });
    if (state === "granted" && !Deno.env.get(variable)) Deno.env.set(variable, value);
  }
}

/** What stands in a record and in the numeric class: drivers compile the same shader differently. */
export function adapterVersions(adapter: AdapterInfo): Readonly<Record<string, string>> {
  const { vendor, architecture, description, software } = adapter;
  return {
    adapter: description || "not named",
    "adapter-vendor": vendor || "not named",
    "adapter-architecture": architecture || "not named",
    "adapter-kind": software ? "software" : "hardware",
  };
}

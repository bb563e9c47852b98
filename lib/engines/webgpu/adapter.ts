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
  await calmDrivers();
  const adapter = await gpu.requestAdapter({ powerPreference: "high-performance" });
  if (!adapter) return { problem: NO_ADAPTER };
  const { vendor, architecture, description, isFallbackAdapter } = adapter.info;
  return { vendor, architecture, description, software: isFallbackAdapter };
}

const NO_ADAPTER =
  "no graphics adapter was found; install the driver of the graphics card or, for " +
  "a software device, run `apt-get install mesa-vulkan-drivers`";

/**
 * Mesa's drivers look for a desktop session and complain on the error output where there is none. Any
 * folder keeps them calm; this one does not exist.
 */
async function calmDrivers(): Promise<void> {
  const variable = "XDG_RUNTIME_DIR";
  if (Deno.build.os !== "linux") return;
  const { state } = await Deno.permissions.query({ name: "env", variable });
  if (state === "granted" && !Deno.env.get(variable)) Deno.env.set(variable, "/nonexistent");
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

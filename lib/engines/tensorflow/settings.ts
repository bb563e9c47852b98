/**
 * How TensorFlow computes here, as the environment variables that it reads when it is loaded. XLA has
 * no part in it: tfjs-node runs one operation after another, none is compiled.
 */
const SETTINGS: Readonly<Record<string, string>> = {
  // Only algorithms that add in one order; those that have no such algorithm fail.
  TF_DETERMINISTIC_OPS: "1",
  TF_CUDNN_DETERMINISTIC: "1",
  // Products of float32 numbers, which GPUs would otherwise cut to 11 significant bits (TF32).
  NVIDIA_TF32_OVERRIDE: "0",
  // The number of threads decides where sums are cut. Trials run side by side instead.
  TF_NUM_INTRAOP_THREADS: "1",
  TF_NUM_INTEROP_THREADS: "1",
  // oneDNN halves the time of convolutions. Another processor may cut its sums otherwise: the probe
  // sees it.
  TF_ENABLE_ONEDNN_OPTS: "1",
  // Trials share a GPU: none takes all of its memory.
  TF_FORCE_GPU_ALLOW_GROWTH: "true",
};

/** Applies the settings to the environment of this process; errors are printed, remarks are not. */
export function applySettings(environment: Pick<Deno.Env, "get" | "set">): void {
  for (const [name, value] of Object.entries(SETTINGS)) environment.set(name, value);
  const verbosity = "TF_CPP_MIN_LOG_LEVEL";
  if (environment.get(verbosity) === undefined) environment.set(verbosity, "2");
}

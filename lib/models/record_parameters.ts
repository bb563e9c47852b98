import type { Recorder } from "../core/trial.ts";
import type { Autoencoder } from "./types.ts";

/** Puts the final parameters of a model into a trial's record, where they enter the digest. */
export async function recordParameters(
  model: Pick<Autoencoder, "parameters">,
  record: Pick<Recorder, "parameter">,
): Promise<void> {
  for (const { name, variable } of model.parameters) {
    record.parameter(name, variable.shape, await variable.data() as Float32Array);
  }
}

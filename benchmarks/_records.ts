import type { Recorder } from "../lib/core/trial.ts";
import type { Matrix } from "../lib/math/matrix.ts";

/** Records matrices under their names, as float32. */
export function recordMatrices(
  matrices: Readonly<Record<string, Matrix>>,
  record: Pick<Recorder, "array">,
): void {
  for (const [name, { rows, columns, data }] of Object.entries(matrices)) {
    record.array(name, [rows, columns], Float32Array.from(data));
  }
}

/** A number as a metric's or a variant's name may hold it: `1.01` is `"1-01"`. */
export function inName(value: number): string {
  return String(value).replace(".", "-");
}

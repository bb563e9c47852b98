import { digestOf } from "../core/digest.ts";
import type { BaselineEntry } from "../core/schema/baseline.ts";

/** An entry before it is sealed. */
export type UnsealedEntry = Omit<BaselineEntry, "seal">;

/** SHA-256 of the canonical JSON of all members of an entry but the seal. */
export function sealOf(entry: UnsealedEntry): string {
  const { seal: _seal, ...content } = entry as BaselineEntry;
  return digestOf(content);
}

/** The entry with its seal. */
export function sealed(entry: UnsealedEntry): BaselineEntry {
  return { ...entry, seal: sealOf(entry) };
}

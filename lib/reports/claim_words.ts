import type { ClaimResult } from "../core/schema/run.ts";

/** The evidence of a claim and, if it is known, the most likely reason why it is not reproduced. */
export function evidenceOf({ evidence, why }: ClaimResult): string {
  return why ? `${evidence.replace(/\.$/, "")}. Most likely reason: ${why}` : evidence;
}

import { requireBetween } from "../math/settings.ts";

/** What float32, in which losses are computed, can hold. */
const WEIGHTS = [0, 3.4e38] as const;

/** @throws {RangeError} if the weight of a loss's term is negative or no number of float32. */
export function requireWeight(name: string, value: number): void {
  requireBetween("weigh a loss", name, value, WEIGHTS);
}

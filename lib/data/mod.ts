import { distance } from "fastest-levenshtein";
import { BadInput } from "../core/errors.ts";
import { mnist, mnist50k } from "./mnist.ts";
import { mnist5k } from "./mnist_5k.ts";
import type { DataSet } from "./types.ts";

/** Every data set, one line each, in the order of lists. */
export const dataSets: readonly DataSet[] = [
  mnist5k,
  mnist,
  mnist50k,
];

/**
 * The data set of a name.
 *
 * @throws {BadInput} if there is none, with the near names or else all.
 */
export function findDataSet(name: string): DataSet {
  const found = dataSets.find((set) => set.name === name);
  if (found) return found;
  const names = dataSets.map((set) => set.name);
  const near = names.filter((known) => distance(name, known) <= MOST_SLIPS);
  throw new BadInput(
    near.length > 0
      ? `There is no data set "${name}": did you mean ${quoted(near)}?`
      : `There is no data set "${name}": known are ${quoted(names)}`,
  );
}

/** Letters changed, added or left out in a name that still count as a slip of the hand. */
const MOST_SLIPS = 3;

function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(", ");
}

export { batchesOf, gatherImages, gatherLabels, imageSize, take } from "./batches.ts";
export type { Batch } from "./batches.ts";
export { mnist, mnist50k } from "./mnist.ts";
export { mnist5k } from "./mnist_5k.ts";
export type { DataFile, DataSet, FileStatus, ImageData, ImageSet, LoadOptions } from "./types.ts";

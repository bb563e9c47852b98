import { digestArrays } from "../core/digest.ts";
import { BadInput } from "../core/errors.ts";
import type { DataSetFacts, ImageData, ImageSet, ImageSplits } from "./types.ts";

/**
 * SHA-256 over the splits of a data set: the digest of the arrays `<split>/images` with shape
 * [count, height, width, channels] and `<split>/labels` with shape [count]. The same images divided
 * in another way have another digest.
 */
export function digestOfSplits(splits: ImageSplits): string {
  const sets = Object.entries({
    train: splits.train,
    validation: splits.validation,
    test: splits.test,
  });
  return digestArrays(sets.flatMap(([name, set]) => set ? arraysOf(name, set) : []));
}

function arraysOf(name: string, set: ImageSet): Parameters<typeof digestArrays>[0] {
  return [
    { name: `${name}/images`, shape: [set.count, ...set.shape], data: set.images },
    { name: `${name}/labels`, shape: [set.count], data: set.labels },
  ];
}

/**
 * Decoded splits as loaded data, after their digest was compared with the pinned one.
 *
 * @throws {BadInput} if it differs: the files are right, but decoding or the split is not.
 */
export function sealed(
  set: Pick<DataSetFacts, "name" | "decodedSha256">,
  splits: ImageSplits,
): ImageData {
  const hash = digestOfSplits(splits);
  if (hash !== set.decodedSha256) {
    throw new BadInput(
      `Cannot use data set "${set.name}" as its decoded tensors differ from the pinned ones: ` +
        `expected SHA-256 ${set.decodedSha256}, found ${hash}`,
    );
  }
  return { name: set.name, hash, ...splits };
}

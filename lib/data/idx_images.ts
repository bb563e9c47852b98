import { BadInput } from "../core/errors.ts";
import { take } from "./batches.ts";
import { defineDataSet } from "./define.ts";
import { decodeIdx } from "./formats/idx.ts";
import { findFiles, type FoundFile, searchFolders } from "./locate.ts";
import { sealed } from "./seal.ts";
import type {
  DataSet,
  DataSetFacts,
  ImageData,
  ImageSet,
  ImageSplits,
  LoadOptions,
} from "./types.ts";
import { readVerified } from "./verified_file.ts";

/** A pair of IDX files, by the names of `files`. */
export interface IdxPair {
  readonly images: string;
  readonly labels: string;
}

/** Examples `start` to `end - 1` of a pair of files. */
export interface IdxRange {
  readonly from: IdxPair;
  readonly start: number;
  readonly end: number;
}

/** A data set of images in pairs of IDX files, such as MNIST and what was made in its likeness. */
export interface IdxImages extends DataSetFacts {
  readonly splits: Readonly<
    { train: IdxRange; validation?: IdxRange; test: IdxRange }
  >;
}

/** A data set of the registry from its description. */
export function defineIdxImages(definition: IdxImages): DataSet {
  const { splits, ...facts } = definition;
  return defineDataSet(facts, {
    sizes: mapSplits(splits, ({ start, end }) => end - start),
    method: `IDX 1 ${JSON.stringify(splits)}`,
    decode: (found) => Promise.try(decodeIdxImages, definition, found),
  });
}

/**
 * Finds, verifies and decodes the files of a data set. Images stay views of the unpacked files.
 *
 * @throws {BadInput} if a file is missing, truncated, altered or not a fitting IDX file, if a label
 * is out of range, or if the result has another digest than the pinned one.
 * @throws {RangeError} if the definition's splits do not fit the files.
 */
export function loadIdxImages(definition: IdxImages, options: LoadOptions = {}): ImageData {
  const found = findFiles(definition, searchFolders(definition.folder, options));
  return sealed(definition, decodeIdxImages(definition, found));
}

function decodeIdxImages(definition: IdxImages, found: readonly FoundFile[]): ImageSplits {
  const { files, splits } = definition;
  const contents = new Map(files.map((file, i) => [file.name, readVerified(found[i])]));
  // Splits of one pair share its decoded set, so that its labels are looked through once.
  const decoded = new Map<IdxPair, ImageSet>();
  for (const { from } of Object.values(splits)) {
    if (!decoded.has(from)) decoded.set(from, decodePair(definition, from, contents));
  }
  const { train, validation, test } = mapSplits(
    splits,
    ({ from, start, end }) => take(decoded.get(from)!, start, end),
  );
  return { train, ...(validation && { validation }), test };
}

function decodePair(
  { shape, classes }: IdxImages,
  pair: IdxPair,
  contents: ReadonlyMap<string, Uint8Array>,
): ImageSet {
  const content = (name: string): Uint8Array => {
    const bytes = contents.get(name);
    if (!bytes) throw new TypeError(`Cannot read "${name}" as it is no file of the definition`);
    return bytes;
  };
  const [height, width, channels] = shape;
  if (channels !== 1) {
    throw new RangeError(`Cannot read IDX images as they have one channel: shape is [${shape}]`);
  }
  const images = decodeIdx(content(pair.images), {
    file: pair.images,
    shape: [undefined, height, width],
  });
  const labels = decodeIdx(content(pair.labels), { file: pair.labels, shape: [images.shape[0]] });
  checkLabels(labels.data, classes, pair.labels);
  return { images: images.data, labels: labels.data, count: images.shape[0], shape };
}

function checkLabels(labels: Uint8Array, classes: number, file: string): void {
  const at = labels.findIndex((label) => label >= classes);
  if (at < 0) return;
  throw new BadInput(
    `Cannot use ${file}: expected labels from 0 to ${classes - 1}, found ${labels[at]} as number ${
      at + 1
    } of ${labels.length}`,
  );
}

function mapSplits<A, B>(
  splits: { train: A; validation?: A; test: A },
  change: (split: A) => B,
): { train: B; validation?: B; test: B } {
  const { train, validation, test } = splits;
  return {
    train: change(train),
    ...(validation !== undefined && { validation: change(validation) }),
    test: change(test),
  };
}

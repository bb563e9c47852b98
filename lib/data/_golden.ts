import type { ImageData, ImageSet } from "./types.ts";

/** Golden values made by `fixtures/golden/data/make.py` with NumPy; see there for their meaning. */
interface Golden {
  readonly unitOfByteSha256: string;
  readonly unitOf: Readonly<Record<string, number>>;
  readonly gathered: { readonly indices: readonly number[]; readonly sha256: string };
  readonly totalVariance: Readonly<Record<string, number>>;
  readonly officialPlaces: {
    readonly first: readonly number[];
    readonly largestPerClass: readonly number[];
    readonly sha256OfUint32: string;
  };
  readonly sets: Readonly<Record<string, GoldenSet>>;
}

interface GoldenSet {
  readonly decodedSha256: string;
  readonly splits: Readonly<Record<string, SplitFacts>>;
}

interface SplitFacts {
  readonly count: number;
  readonly firstLabels: number[];
  readonly perClass: number[];
  readonly pixelSum: number;
  readonly pixelSumPerClass: number[];
  readonly imageSums: Record<string, number>;
  readonly weightedSumFirst: number;
}

/** Reads the golden values. */
export function readGolden(): Golden {
  const file = new URL("../../fixtures/golden/data/golden.json", import.meta.url);
  return JSON.parse(Deno.readTextFileSync(file));
}

/** Digest and facts of loaded data, to be compared with a golden set. */
export function goldenFactsOf({ hash, train, validation, test }: ImageData): GoldenSet {
  const splits = { train: factsOf(train), test: factsOf(test) };
  const all = validation ? { ...splits, validation: factsOf(validation) } : splits;
  return { decodedSha256: hash, splits: all };
}

function factsOf({ images, labels, count, shape }: ImageSet): SplitFacts {
  const size = shape[0] * shape[1] * shape[2];
  const image = (i: number): Uint8Array => images.subarray(i * size, (i + 1) * size);
  const perClass = new Array<number>(10).fill(0);
  const pixelSumPerClass = new Array<number>(10).fill(0);
  labels.forEach((label, i) => {
    perClass[label]++;
    pixelSumPerClass[label] += sum(image(i));
  });
  const some = [0, 1, count >> 1, count - 1];
  return {
    count,
    firstLabels: [...labels.subarray(0, 20)],
    perClass,
    pixelSum: sum(images),
    pixelSumPerClass,
    imageSums: Object.fromEntries(some.map((i) => [i, sum(image(i))])),
    weightedSumFirst: image(0).reduce((total, byte, at) => total + byte * at, 0),
  };
}

function sum(bytes: Uint8Array): number {
  let total = 0;
  for (let i = 0; i < bytes.length; i++) total += bytes[i];
  return total;
}

/**
 * Mean squared distance of images to their mean, in squared pixels of [0, 1].
 *
 * @param pixels `count` images, one after another.
 */
export function totalVariance(pixels: Float32Array, count: number): number {
  const size = pixels.length / count;
  let total = 0;
  for (let j = 0; j < size; j++) {
    let [first, second] = [0, 0];
    for (let i = j; i < pixels.length; i += size) {
      first += pixels[i];
      second += pixels[i] * pixels[i];
    }
    total += second / count - (first / count) ** 2;
  }
  return total;
}

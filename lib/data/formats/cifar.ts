import { BadInput } from "../../core/errors.ts";

const SIDE = 32;
const CHANNELS = 3;
const PLANE = SIDE * SIDE;
const PIXELS = PLANE * CHANNELS;
/** Bytes of a record: a label, then the red, the green and the blue plane, row by row. */
export const CIFAR_RECORD = 1 + PIXELS;

/** Where records are decoded to. */
export interface CifarTarget {
  /** `32 * 32 * 3` bytes per image, channels innermost. */
  readonly images: Uint8Array;
  readonly labels: Uint8Array;
  /** The number of the first record among them. */
  readonly at: number;
}

/**
 * Reads records of CIFAR-10's binary version.
 *
 * @param options.file Its name, for error messages.
 * @param options.count How many records it must have.
 * @throws {BadInput} if it has another length, or a label beyond `classes`.
 * @see https://www.cs.toronto.edu/~kriz/cifar.html, "Binary version"
 */
export function decodeCifar(
  bytes: Uint8Array,
  target: CifarTarget,
  options: { file: string; count: number; classes: number },
): void {
  const { file, count, classes } = options;
  if (bytes.length !== count * CIFAR_RECORD) {
    refuse(file, `${count * CIFAR_RECORD} bytes for ${count} images`, `${bytes.length}`);
  }
  for (let i = 0; i < count; i++) {
    const start = i * CIFAR_RECORD;
    const label = bytes[start];
    if (label >= classes) {
      refuse(file, `labels from 0 to ${classes - 1}`, `${label} in image ${i + 1} of ${count}`);
    }
    target.labels[target.at + i] = label;
    const planes = bytes.subarray(start + 1, start + CIFAR_RECORD);
    interleave(planes, target.images, (target.at + i) * PIXELS);
  }
}

function interleave(planes: Uint8Array, out: Uint8Array, start: number): void {
  for (let pixel = 0, to = start; pixel < PLANE; pixel++) {
    out[to++] = planes[pixel];
    out[to++] = planes[PLANE + pixel];
    out[to++] = planes[2 * PLANE + pixel];
  }
}

function refuse(file: string, expected: string, found: string): never {
  throw new BadInput(`Cannot read ${file} as CIFAR records: expected ${expected}, found ${found}`);
}

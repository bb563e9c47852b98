import { digestOf } from "../core/digest.ts";

/** Where a stream's words are found: the 64-bit key of Philox and the upper half of its counter. */
export interface Key {
  readonly k0: number;
  readonly k1: number;
  readonly c2: number;
  readonly c3: number;
}

/**
 * The key of a seed and a path: the first 128 bits, in words of 32, of the SHA-256 of the canonical
 * JSON of `["philox4x32-10", seed, path]`. Two streams overlap only if these bits collide.
 */
export function keyOf(seed: number, path: string): Key {
  const digest = digestOf(["philox4x32-10", seed, path]);
  const [k0, k1, c2, c3] = [0, 8, 16, 24].map((at) => parseInt(digest.slice(at, at + 8), 16));
  return { k0, k1, c2, c3 };
}

/**
 * A path with further labels, `~` and `/` within a label written `~0` and `~1`.
 *
 * @throws {RangeError} if a label is empty, not well-formed Unicode, or a number that is not whole.
 */
export function pathOf(path: string, ...labels: (string | number)[]): string {
  return labels.reduce<string>((parent, label) => {
    const escaped = checkedLabel(label).replaceAll("~", "~0").replaceAll("/", "~1");
    return parent === "" ? escaped : `${parent}/${escaped}`;
  }, path);
}

/** The seed itself. @throws {RangeError} if it is not a whole number from 0 to 2^53 - 1. */
export function checkedSeed(seed: number): number {
  if (Number.isSafeInteger(seed) && seed >= 0) return seed + 0; // -0 becomes 0
  throw new RangeError(
    `Cannot start a stream as its seed must be a whole number from 0 to 2^53 - 1: current value is ${seed}`,
  );
}

function checkedLabel(label: string | number): string {
  const good = typeof label === "string"
    ? label !== "" && label.isWellFormed()
    : Number.isSafeInteger(label);
  if (good) return String(label);
  throw new RangeError(
    "Cannot fork a stream as its label must be a text, not empty, or a whole number: " +
      `current value is ${JSON.stringify(label) ?? label}`,
  );
}

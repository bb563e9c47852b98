import { BadInput } from "../../core/errors.ts";

/** Images and labels read from a table. */
export interface GreyTable {
  readonly images: Uint8Array;
  readonly labels: Uint8Array;
}

/**
 * Reads a table of small grey images: a line per image with its pixels from 0 to `white`, row by row,
 * then its label, divided by commas. A byte is 255 times the pixel's share of white, rounded.
 *
 * @param options.file Its name, for error messages.
 * @param options.pixels Pixels per image.
 * @throws {BadInput} if the number of lines or of values is another, or if a value is no whole number
 * in its range.
 */
export function decodeGreyCsv(
  text: string,
  options: { file: string; count: number; pixels: number; white: number; classes: number },
): GreyTable {
  const { file, count, pixels, white, classes } = options;
  const lines = text.replace(/\r?\n$/, "").split(/\r?\n/);
  if (lines.length !== count) refuse(file, `${count} lines`, `${lines.length}`);
  const images = new Uint8Array(count * pixels);
  const labels = new Uint8Array(count);
  lines.forEach((line, i) => {
    const values = line.split(",");
    if (values.length !== pixels + 1) {
      refuse(file, `${pixels + 1} values in line ${i + 1}`, `${values.length}`);
    }
    const read = (at: number, limit: number): number => {
      const value = /^\d{1,4}$/.test(values[at]) ? Number(values[at]) : Infinity;
      if (value > limit) refuse(file, `0 to ${limit} in line ${i + 1}`, values[at]);
      return value;
    };
    for (let j = 0; j < pixels; j++) {
      images[i * pixels + j] = Math.floor((2 * 255 * read(j, white) + white) / (2 * white));
    }
    labels[i] = read(pixels, classes - 1);
  });
  return { images, labels };
}

function refuse(file: string, expected: string, found: string): never {
  throw new BadInput(`Cannot read ${file} as a table: expected ${expected}, found ${found}`);
}

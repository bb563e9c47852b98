import { BadInput } from "../../core/errors.ts";

const ZERO = 0x30;
const ONE = 0x31;
const SPACE = 0x20;
const NEWLINE = 0x0a;
const WHITE = 255;

/**
 * Reads the text of binary images: a line per image, its pixels `0` or `1` with one space between. A
 * byte is 0 or 255.
 *
 * @param options.file Its name, for error messages.
 * @throws {BadInput} if a character is another one, or the length does not fit.
 */
export function decodeBinaryAmat(
  text: Uint8Array,
  options: { file: string; count: number; pixels: number },
): Uint8Array {
  const { file, count, pixels } = options;
  if (text.length !== 2 * count * pixels) {
    refuse(file, `${2 * count * pixels} bytes for ${count} images`, `${text.length}`);
  }
  const images = new Uint8Array(count * pixels);
  for (let i = 0, column = 0; i < images.length; i++) {
    const [digit, divider] = [text[2 * i], text[2 * i + 1]];
    const end = ++column === pixels;
    if (digit !== ZERO && digit !== ONE || divider !== (end ? NEWLINE : SPACE)) {
      const found = new TextDecoder().decode(text.subarray(2 * i, 2 * i + 2));
      refuse(file, "0 or 1 and a divider", `${JSON.stringify(found)} at byte ${2 * i}`);
    }
    if (end) column = 0;
    images[i] = digit === ONE ? WHITE : 0;
  }
  return images;
}

function refuse(file: string, expected: string, found: string): never {
  throw new BadInput(`Cannot read ${file} as binary images: expected ${expected}, found ${found}`);
}

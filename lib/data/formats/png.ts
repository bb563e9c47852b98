import { decode } from "fast-png";
import { BadInput, messageOf } from "../../core/errors.ts";

const BITS_PER_BYTE = 8;

/**
 * The pixels of a black-and-white PNG, one byte each: 1 for ink, which is black, and 0 for paper.
 *
 * @param options.file Its name, for error messages.
 * @throws {BadInput} if it is no sound PNG of one bit per pixel, or has other sides.
 */
export function decodeInk(
  bytes: Uint8Array,
  options: { file: string; height: number; width: number },
): Uint8Array {
  const { file, height, width } = options;
  const image = sound(bytes, file);
  const { depth, channels } = image;
  if (depth !== 1 || channels !== 1 || image.height !== height || image.width !== width) {
    throw new BadInput(
      `Cannot read ${file} as PNG: expected ${height}x${width} pixels of 1 bit, found ` +
        `${image.height}x${image.width} of ${depth} bit in ${channels} channels`,
    );
  }
  const ink = new Uint8Array(height * width);
  const stride = Math.ceil(width / BITS_PER_BYTE);
  for (let row = 0, to = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const byte = image.data[row * stride + (column >> 3)];
      ink[to++] = (byte >> (BITS_PER_BYTE - 1 - (column & 7)) & 1) ^ 1;
    }
  }
  return ink;
}

function sound(bytes: Uint8Array, file: string): ReturnType<typeof decode> {
  try {
    return decode(bytes);
  } catch (thrown) {
    throw new BadInput(`Cannot read ${file} as PNG: ${messageOf(thrown)}`);
  }
}

import { decode } from "jpeg-js";
import { BadInput, messageOf } from "../../core/errors.ts";

/** Enough for a photograph of 178x218, which takes less than 2. */
const MEMORY_LIMIT_MB = 64;

/**
 * The pixels of a colour JPEG, red, green and blue innermost. The decoder computes its cosine transform
 * in whole numbers, so that bytes are the same on every machine; other decoders may differ by a few
 * shades.
 *
 * @param options.file Its name, for error messages.
 * @throws {BadInput} if it is no sound JPEG or has other sides.
 */
export function decodeJpeg(
  bytes: Uint8Array,
  options: { file: string; height: number; width: number },
): Uint8Array {
  const { file, height, width } = options;
  const image = sound(bytes, file, height * width);
  if (image.height === height && image.width === width) return image.data;
  throw new BadInput(
    `Cannot read ${file} as JPEG: expected ${height}x${width} pixels, found ` +
      `${image.height}x${image.width}`,
  );
}

function sound(
  bytes: Uint8Array,
  file: string,
  pixels: number,
): { height: number; width: number; data: Uint8Array } {
  try {
    return decode(bytes, {
      useTArray: true,
      formatAsRGBA: false,
      tolerantDecoding: false,
      maxMemoryUsageInMB: MEMORY_LIMIT_MB,
      // So that a small file cannot claim a huge picture; one of other sides is still measured.
      maxResolutionInMP: Math.max(1, 4 * pixels / 1e6),
    });
  } catch (thrown) {
    throw new BadInput(`Cannot read ${file} as JPEG: ${messageOf(thrown)}`);
  }
}

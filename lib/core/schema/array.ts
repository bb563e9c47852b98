import { z } from "zod";
import { littleEndianBytes } from "../digest.ts";

/** An array in a JSON file: its little-endian bytes in base64. */
export const arraySchema = z.object({
  dtype: z.enum(["float32", "uint8"]),
  shape: z.array(z.int().min(0)),
  base64: z.base64(),
});
export type StoredArray = z.infer<typeof arraySchema>;

/**
 * Packs numbers for a JSON file.
 *
 * @throws {TypeError} if the numbers do not fit the shape.
 */
export function packArray(
  shape: readonly number[],
  data: Float32Array | Uint8Array,
): StoredArray {
  const dtype = data instanceof Uint8Array ? "uint8" : "float32";
  const size = shape.reduce((product, side) => product * side, 1);
  if (data.length !== size) {
    throw new TypeError(
      `Cannot pack ${data.length} numbers as shape [${shape}]: it needs ${size}`,
    );
  }
  return { dtype, shape: [...shape], base64: littleEndianBytes(data).toBase64() };
}

/**
 * The numbers of a packed array.
 *
 * @throws {TypeError} if the bytes do not fit the shape.
 */
export function unpackArray(stored: StoredArray): Float32Array | Uint8Array {
  const bytes = Uint8Array.fromBase64(stored.base64);
  const width = stored.dtype === "uint8" ? 1 : 4;
  const size = stored.shape.reduce((product, side) => product * side, width);
  if (bytes.length !== size) {
    throw new TypeError(
      `Cannot unpack shape [${stored.shape}] from ${bytes.length} bytes: needs ${size}`,
    );
  }
  if (stored.dtype === "uint8") return bytes;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float32Array.from({ length: size / 4 }, (_, i) => view.getFloat32(4 * i, true));
}

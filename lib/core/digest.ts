import { createHash } from "node:crypto";
import { canonicalJson } from "./canonical_json.ts";

/** SHA-256 of bytes or of UTF-8 text, as 64 lower-case hexadecimal digits. */
export function sha256(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}

/** SHA-256 of the canonical JSON of a value. */
export function digestOf(value: unknown): string {
  return sha256(canonicalJson(value));
}

/** An array that takes part in a digest. */
export interface NamedArray {
  name: string;
  shape: readonly number[];
  data: Float32Array | Uint8Array;
}

/**
 * SHA-256 over names, shapes, types and little-endian bytes of arrays. The order of the list does
 * not count, the names do.
 *
 * @throws {TypeError} if two arrays share a name, or if a shape does not fit its data.
 */
export function digestArrays(arrays: readonly NamedArray[]): string {
  const hash = createHash("sha256");
  for (const { name, shape, data } of sortedByName(arrays)) {
    const type = data instanceof Uint8Array ? "uint8" : "float32";
    const size = shape.reduce((product, side) => product * side, 1);
    if (size !== data.length) {
      throw new TypeError(
        `Cannot digest "${name}" as shape [${shape}] needs ${size} values: it has ${data.length}`,
      );
    }
    hash.update(canonicalJson({ name, shape, type }));
    hash.update(littleEndianBytes(data));
  }
  return hash.digest("hex");
}

function sortedByName(arrays: readonly NamedArray[]): NamedArray[] {
  const sorted = [...arrays].sort((a, b) => (a.name < b.name ? -1 : 1));
  const twice = sorted.find((array, i) => array.name === sorted[i + 1]?.name);
  if (twice) throw new TypeError(`Cannot digest arrays of one name: "${twice.name}" stands twice`);
  return sorted;
}

/** The bytes of an array as every machine writes them: little-endian. */
export function littleEndianBytes(data: Float32Array | Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  const hostIsLittleEndian = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;
  if (hostIsLittleEndian || data instanceof Uint8Array) return bytes;
  const swapped = bytes.slice();
  for (let i = 0; i < swapped.length; i += 4) swapped.subarray(i, i + 4).reverse();
  return swapped;
}

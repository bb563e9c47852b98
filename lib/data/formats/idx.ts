import { BadInput } from "../../core/errors.ts";

/** The third byte of the magic number that stands for unsigned bytes. */
const UNSIGNED_BYTE = 0x08;

/** An array read from an IDX file. */
export interface IdxArray {
  readonly shape: readonly number[];
  /** A view of the file's bytes. */
  readonly data: Uint8Array;
}

/**
 * Reads an IDX file of unsigned bytes, without copying.
 *
 * Layout: magic number 0x000008RR with RR = the number of dimensions, their lengths as big-endian
 * 32-bit numbers, then the bytes, the last dimension innermost.
 *
 * @param options.file Its name, for error messages.
 * @param options.shape The lengths it must have; undefined where any will do.
 * @throws {BadInput} if the header, a length or the number of bytes is not as it must be.
 * @see http://yann.lecun.com/exdb/mnist/, "File formats for the MNIST database"
 */
export function decodeIdx(
  bytes: Uint8Array,
  options: { file: string; shape: readonly (number | undefined)[] },
): IdxArray {
  const rank = options.shape.length;
  const start = 4 + 4 * rank;
  if (bytes.length < start) {
    refuse(options.file, `a header of ${start} bytes`, `${bytes.length} bytes in all`);
  }
  const header = new DataView(bytes.buffer, bytes.byteOffset, start);
  checkMagic(header.getUint32(0), UNSIGNED_BYTE << 8 | rank, options.file);
  const shape = Array.from({ length: rank }, (_, i) => header.getUint32(4 + 4 * i));
  checkShape(shape, options);
  const size = shape.reduce((product, side) => product * side, 1);
  if (bytes.length - start !== size) {
    const expected = `${size} bytes after the header for shape [${shape.join(", ")}]`;
    refuse(options.file, expected, `${bytes.length - start}`);
  }
  return { shape, data: bytes.subarray(start) };
}

function checkMagic(found: number, expected: number, file: string): void {
  if (found === expected) return;
  const hex = (magic: number): string => `0x${magic.toString(16).padStart(8, "0")}`;
  refuse(file, `magic number ${hex(expected)}`, hex(found));
}

function checkShape(
  found: readonly number[],
  options: { file: string; shape: readonly (number | undefined)[] },
): void {
  const expected = options.shape;
  if (found.every((side, i) => expected[i] === undefined || expected[i] === side)) return;
  const wanted = expected.map((side) => side ?? "any").join(", ");
  refuse(options.file, `shape [${wanted}]`, `[${found.join(", ")}]`);
}

function refuse(file: string, expected: string, found: string): never {
  throw new BadInput(`Cannot read ${file} as IDX: expected ${expected}, found ${found}`);
}

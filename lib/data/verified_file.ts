import { createHash } from "node:crypto";
import { sha256 } from "../core/digest.ts";
import { BadInput, messageOf } from "../core/errors.ts";
import { gunzip } from "./formats/gzip.ts";
import type { FoundFile } from "./locate.ts";
import { verifyUnpacked } from "./unpacked_folder.ts";

const CHUNK_BYTES = 1 << 20;
/** As many digits as a person compares. */
const SHOWN_DIGITS = 12;

/** Length and SHA-256 of content. */
export interface Fingerprint {
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * The content of a data file, unpacked if it is packed, after its length and SHA-256 were compared
 * with the pinned ones.
 *
 * @throws {BadInput} if it cannot be read or is not the expected file.
 */
export function readVerified(found: FoundFile): Uint8Array {
  const { file, path, expected } = found;
  if (found.members) throw new TypeError(`Cannot read ${path} as one file as it is a folder`);
  const content = reading(path, () => {
    // What has another length is never read as a whole: it may be of any size.
    if (Deno.statSync(path).size !== expected.bytes) return undefined;
    return Deno.readFileSync(path);
  });
  if (!content) throw mismatch(found, fingerprint(path));
  const print = { bytes: content.length, sha256: sha256(content) };
  if (!fits(print, expected)) throw mismatch(found, print);
  if (expected !== file || !file.unpacked) return content;
  return gunzip(content, { file: path, maxBytes: file.unpacked.bytes });
}

/**
 * Compares a data file with its pinned length and SHA-256 without holding it in memory; of an
 * archive that was unpacked, each file in it.
 *
 * @throws {BadInput} if it cannot be read or is not the expected file.
 */
export function verifyFile(found: FoundFile): void {
  if (found.members) return verifyUnpacked(found.path, found.members);
  const print = fingerprint(found.path);
  if (!fits(print, found.expected)) throw mismatch(found, print);
}

/** Length and SHA-256 of a file, read piece by piece. @throws {BadInput} if it cannot be read. */
export function fingerprint(path: string): Fingerprint {
  return reading(path, () => {
    using file = Deno.openSync(path);
    const hash = createHash("sha256");
    const chunk = new Uint8Array(CHUNK_BYTES);
    let bytes = 0;
    for (let n = file.readSync(chunk); n !== null; n = file.readSync(chunk)) {
      hash.update(chunk.subarray(0, n));
      bytes += n;
    }
    return { bytes, sha256: hash.digest("hex") };
  });
}

function fits(found: Fingerprint, expected: Fingerprint): boolean {
  return found.bytes === expected.bytes && found.sha256 === expected.sha256;
}

function mismatch({ file, path, expected }: FoundFile, found: Fingerprint): BadInput {
  const show = (print: Fingerprint): string =>
    `${print.bytes} bytes with SHA-256 ${print.sha256.slice(0, SHOWN_DIGITS)}`;
  const source = file.urls[0] ?? "the project's repository";
  const fault = found.bytes < expected.bytes ? "truncated" : "altered";
  return new BadInput(
    `Cannot use ${path} as it is ${fault}: expected ${show(expected)}, found ${show(found)}; ` +
      `get ${file.name} again from ${source}`,
  );
}

function reading<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (thrown) {
    throw new BadInput(`Cannot read ${path}: ${messageOf(thrown)}`);
  }
}

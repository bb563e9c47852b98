import { openTar } from "./formats/tar.ts";
import { openZip } from "./formats/zip.ts";
import type { FoundFile } from "./locate.ts";
import type { Members } from "./types.ts";
import { openUnpacked, verifyUnpacked } from "./unpacked_folder.ts";
import { verifyFile } from "./verified_file.ts";

/** The wanted files of an archive, or of the folder that it was unpacked to. */
export interface Archive extends Disposable {
  /** Full names, `/` between folders, in byte order. */
  readonly names: readonly string[];
  /** @throws {BadInput} if the file is corrupt or longer than it may be. */
  readonly read: (name: string) => Promise<Uint8Array>;
}

/**
 * Opens an archive after it was compared with its pinned sums. Nothing is written: files are unpacked
 * into memory, one at a time.
 *
 * @throws {BadInput} if it is missing files, was altered, or is no sound archive.
 */
export async function openArchive(found: FoundFile): Promise<Archive> {
  const { file, path } = found;
  const members = membersOf(found);
  if (found.members) {
    verifyUnpacked(path, members);
    return openUnpacked(path, members);
  }
  verifyFile(found);
  if (file.name.endsWith(".zip")) return await openZip(path, members);
  return await openTar(unpackedStream(path), { ...members, file: path });
}

/** The content of a gzip file. Whoever reads it to its end or cancels it closes the file. */
function unpackedStream(path: string): ReadableStream<Uint8Array> {
  const gunzip = new DecompressionStream("gzip") as TransformStream<Uint8Array, Uint8Array>;
  return Deno.openSync(path).readable.pipeThrough(gunzip);
}

function membersOf({ file }: FoundFile): Members {
  if (file.members) return file.members;
  throw new TypeError(`Cannot open ${file.name} as it is described as no archive`);
}

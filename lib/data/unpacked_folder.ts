import { basename, dirname, join } from "node:path";
import { BadInput, reasonOf } from "../core/errors.ts";
import type { Archive } from "./archive.ts";
import { checkCount, checkLength, gitBlob, inByteOrder, Manifest } from "./archive_members.ts";
import type { Members } from "./types.ts";

/**
 * Opens the folder that an archive was unpacked to, without checking its files.
 *
 * @throws {BadInput} if it cannot be read or has not as many fitting files as it must.
 */
export function openUnpacked(path: string, members: Members): Archive {
  const names = namesIn(path, members);
  return {
    names,
    read: (name) => Promise.try(() => readMember(path, name, members)),
    [Symbol.dispose]: () => {},
  };
}

/**
 * Compares the files of an unpacked archive with what is pinned of them: number, lengths, and the
 * manifest or git's ids if there are any.
 *
 * @throws {BadInput} naming the folder or the file that is not as it must be.
 */
export function verifyUnpacked(path: string, members: Members): void {
  const names = namesIn(path, members);
  const { manifestSha256, gitBlobs } = members;
  // Without sums there is nothing to read the files for.
  if (!manifestSha256 && !gitBlobs) return;
  const manifest = new Manifest();
  for (const name of names) {
    const content = readMember(path, name, members);
    manifest.add(name, content);
    if (gitBlobs) checkBlob(path, name, content, gitBlobs);
  }
  const found = manifest.digest();
  if (!manifestSha256 || found === manifestSha256) return;
  throw new BadInput(
    `Cannot use ${path} as its files are altered: expected a manifest with SHA-256 ` +
      `${manifestSha256}, found ${found}; unpack the archive again`,
  );
}

/** Size and time of every file in a folder: what changes if one is replaced. */
export function stampsOfUnpacked(path: string, members: Members): string[] {
  return namesIn(path, members).map((name) => {
    const { size, mtime } = Deno.statSync(join(dirname(path), name));
    return `${name} ${size} ${mtime?.getTime()}`;
  });
}

function checkBlob(
  path: string,
  name: string,
  content: Uint8Array,
  blobs: Readonly<Record<string, string>>,
): void {
  const [expected, found] = [blobs[basename(name)], gitBlob(content)];
  if (expected === found) return;
  throw new BadInput(
    `Cannot use ${join(dirname(path), name)} as it is altered: expected git's id ${expected}, ` +
      `found ${found}; unpack the archive again`,
  );
}

function readMember(path: string, name: string, members: Members): Uint8Array {
  const place = join(dirname(path), name);
  return reading(place, () => {
    // What is too long is never read as a whole.
    checkLength(path, name, Deno.statSync(place).size, members);
    return Deno.readFileSync(place);
  });
}

function namesIn(path: string, members: Members): string[] {
  const found: string[] = [];
  collect(path, members.folder, found);
  const names = inByteOrder(found.filter((name) => members.names.test(name)));
  checkCount(path, names, members);
  return names;
}

function collect(path: string, prefix: string, names: string[]): void {
  for (const entry of reading(path, () => [...Deno.readDirSync(path)])) {
    const name = `${prefix}/${entry.name}`;
    // A link to a folder is not followed, so that no circle can be.
    if (entry.isDirectory) collect(join(path, entry.name), name, names);
    else names.push(name);
  }
}

function reading<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (thrown) {
    if (thrown instanceof BadInput) throw thrown;
    throw new BadInput(`Cannot read ${path}: ${reasonOf(thrown)}`);
  }
}

import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { BadInput, messageOf } from "../core/errors.ts";
import { cacheFolder } from "./cache_folder.ts";
import type { DataFile, DataSetFacts, FileSum, LoadOptions, Members } from "./types.ts";

/** The environment variable that names the data folder. */
export const DATA_VARIABLE = "AEBENCH_DATA";

/** A file that is there; whether it is the right one is not known yet. */
export interface FoundFile {
  readonly file: DataFile;
  readonly path: string;
  /** What it must be: `file` itself, or its unpacked form. */
  readonly expected: FileSum;
  /** Only of an archive that was found unpacked: `path` is the folder that it unpacks to. */
  readonly members?: Members;
}

/** The folder that official files are looked for in and fetched to if the caller names none. */
export function defaultDataFolder(): string | undefined {
  const cache = cacheFolder();
  return Deno.env.get(DATA_VARIABLE) || (cache && join(cache, "data"));
}

/**
 * Where to look for the files of a data set, the first place first: of an embedded set its own
 * folder; otherwise the set's subfolder of the data folder, then the data folder itself. Empty if
 * there is no data folder. (The subfolder goes first as data sets share file names.)
 *
 * @param environment The data folder if `options.dataDir` is not given.
 */
export function searchFolders(
  folder: string | URL,
  options: LoadOptions,
  environment: () => string | undefined = defaultDataFolder,
): string[] {
  if (folder instanceof URL) return [fileURLToPath(folder)];
  const dataDir = options.dataDir || environment();
  return dataDir ? [join(dataDir, folder), dataDir] : [];
}

/**
 * Looks for a file, and for its unpacked form, in each folder in turn.
 *
 * @throws {BadInput} if a place may not be read, or if there is a folder by that name and no file.
 */
export function findFile(file: DataFile, folders: readonly string[]): FoundFile | undefined {
  const places = folders.flatMap((folder) => placesOf(file, folder));
  const kinds = places.map(({ path }) => kindOf(path));
  const at = places.findIndex((place, i) => kinds[i] === wantedKind(place));
  if (at >= 0) return places[at];
  const other = places.find((_, i) => kinds[i] !== undefined);
  if (!other) return undefined;
  const [wanted, found] = other.members
    ? ["a folder", "a file or device"]
    : ["a file", "a folder or device"];
  throw new BadInput(`Cannot read ${other.path}: expected ${wanted}, found ${found}`);
}

function placesOf(file: DataFile, folder: string): FoundFile[] {
  const { unpacked, members } = file;
  const places: FoundFile[] = [{ file, path: join(folder, file.name), expected: file }];
  if (unpacked?.sha256) {
    const expected = { ...unpacked, sha256: unpacked.sha256 };
    places.push({ file, path: join(folder, unpacked.name), expected });
  }
  if (members) {
    places.push({ file, path: join(folder, members.folder), expected: file, members });
  }
  return places;
}

function wantedKind({ members }: FoundFile): "file" | "folder" {
  return members ? "folder" : "file";
}

/**
 * Finds all files of a data set.
 *
 * @throws {BadInput} naming what is missing, where it was looked for and what to do.
 */
export function findFiles(
  set: Pick<DataSetFacts, "name" | "files" | "folder">,
  folders: readonly string[],
): FoundFile[] {
  const found = set.files.map((file) => findFile(file, folders));
  const missing = set.files.filter((_, i) => !found[i]);
  if (missing.length > 0) {
    const what = whatIsMissing(missing, set.folder, folders);
    throw new BadInput(`Cannot load data set "${set.name}": ${what}`);
  }
  return found.filter((file) => file !== undefined);
}

/** One sentence on files that are missing: which, where they were looked for, what to do. */
export function whatIsMissing(
  missing: readonly DataFile[],
  home: string | URL,
  folders: readonly string[],
): string {
  const names = missing.map((file) => file.name).join(", ");
  const looked = folders.length > 0
    ? ` (looked in ${folders.join(" and ")})`
    : ", as no data folder is set";
  const what = `${names} ${missing.length > 1 ? "are" : "is"} missing${looked}`;
  if (home instanceof URL) return `${what}; restore it from the project's repository`;
  const remedy = `${what}; set --data-dir or ${DATA_VARIABLE} to a folder with `;
  const address = missing[0].urls[0];
  return address
    ? `${remedy}the official files, packed or unpacked, such as ${address}`
    : `${remedy}these files, which have no public address`;
}

function kindOf(path: string): "file" | "folder" | "other" | undefined {
  try {
    const { isFile, isDirectory } = Deno.statSync(path);
    if (isFile) return "file";
    return isDirectory ? "folder" : "other";
  } catch (thrown) {
    if (thrown instanceof Deno.errors.NotFound) return undefined;
    // A file where a folder is looked for: then nothing can lie in it.
    if (thrown instanceof Deno.errors.NotADirectory) return undefined;
    throw new BadInput(`Cannot read ${path}: ${messageOf(thrown)}`);
  }
}

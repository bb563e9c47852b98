import { join } from "node:path";
import { BadInput } from "../core/errors.ts";
import { download, type DownloadOptions, type DownloadProgress } from "./download.ts";
import { holdFolder } from "./fetch_lock.ts";
import { fileStatuses } from "./file_status.ts";
import { defaultDataFolder, findFile, searchFolders } from "./locate.ts";
import type { DataFile, DataSetFacts, LoadOptions } from "./types.ts";

/** How far a data set has come. */
export interface FetchProgress extends DownloadProgress {
  /** The number of this file among those that are fetched, from 1. */
  readonly number: number;
  readonly of: number;
}

/** What to fetch where. */
export interface FetchOptions extends Omit<DownloadOptions, "onProgress"> {
  /** The data folder. Default: `AEBENCH_DATA`, or else the `data` folder of the cache. */
  readonly dataDir?: string;
  /** Whether the user agreed to what the licence asks; needed where there are restrictions. */
  readonly acceptLicence?: boolean;
  readonly onProgress?: (progress: FetchProgress) => void;
}

/** What became of a file. */
export interface FetchedFile {
  readonly file: DataFile;
  readonly path: string;
  /** `present` files were there and sound already. */
  readonly state: "fetched" | "present";
}

/**
 * Fetches the files of a data set that are not there yet, or not as pinned, into its subfolder of the
 * data folder. Nothing else in the project uses the network.
 *
 * @throws {BadInput} if the licence was not agreed to, another process is fetching, the set has no
 * public address, no address gives a file, or the folder cannot be written.
 */
export async function fetchDataSet(
  set: DataSetFacts,
  options: FetchOptions = {},
): Promise<FetchedFile[]> {
  if (set.folder instanceof URL) return [];
  const { onProgress, dataDir = defaultDataFolder(), ...rest } = options;
  checkAllowed(set, options.acceptLicence ?? false);
  if (!dataDir) {
    throw new BadInput(`Cannot fetch "${set.name}" as there is no folder for it: set --data-dir`);
  }
  const folder = join(dataDir, set.folder);
  using _lock = holdFolder(folder);
  const statuses = fileStatuses(set, { dataDir });
  const wanted = statuses.filter(({ state }) => state !== "present").map(({ file }) => file);
  for (const [i, file] of wanted.entries()) {
    await download(file, join(folder, file.name), {
      ...rest,
      onProgress: (progress) => onProgress?.({ ...progress, number: i + 1, of: wanted.length }),
    });
  }
  return statuses.map(({ file, path, state }) =>
    state === "present" && path
      ? { file, path, state: "present" }
      : { file, path: join(folder, file.name), state: "fetched" }
  );
}

function checkAllowed({ name, files, restrictions }: DataSetFacts, accepted: boolean): void {
  const without = files.find(({ urls }) => urls.length === 0);
  if (without) {
    throw new BadInput(
      `Cannot fetch "${name}" as ${without.name} has no public address: copy it into the data folder`,
    );
  }
  if (restrictions && !accepted) {
    throw new BadInput(
      `Cannot fetch "${name}" before its licence is accepted (${restrictions}): pass ` +
        "--accept-licence if you agree",
    );
  }
}

/**
 * Where each file of a data set lies; undefined for one that is missing. Files are not verified.
 *
 * @throws {BadInput} if a place may not be read.
 */
export function pathsOf(
  set: DataSetFacts,
  options: LoadOptions = {},
): { file: DataFile; path: string | undefined }[] {
  const folders = searchFolders(set.folder, options);
  return set.files.map((file) => ({ file, path: findFile(file, folders)?.path }));
}

/**
 * The folder where `fetchDataSet` puts the files of a data set, or where embedded ones lie; undefined
 * if there is no data folder.
 */
export function folderOf(set: DataSetFacts, options: LoadOptions = {}): string | undefined {
  return searchFolders(set.folder, options)[0];
}

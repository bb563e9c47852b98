import { BadInput } from "../core/errors.ts";
import { findFile, type FoundFile, searchFolders, whatIsMissing } from "./locate.ts";
import type { DataFile, DataSetFacts, FileStatus, LoadOptions } from "./types.ts";
import { verifyFile } from "./verified_file.ts";

/** Compares every file of a data set with its pinned length and SHA-256. */
export function fileStatuses(set: DataSetFacts, options: LoadOptions = {}): FileStatus[] {
  const folders = searchFolders(set.folder, options);
  return set.files.map((file) => statusOf(file, set, folders));
}

function statusOf(file: DataFile, set: DataSetFacts, folders: readonly string[]): FileStatus {
  const found = orProblem(() => findFile(file, folders));
  if (typeof found === "string") return { file, state: "missing", problem: found };
  if (found) return verified(found);
  return { file, state: "missing", problem: whatIsMissing([file], set.folder, folders) };
}

function verified(found: FoundFile): FileStatus {
  const { file, path } = found;
  const problem = orProblem(() => verifyFile(found));
  return problem ? { file, path, state: "altered", problem } : { file, path, state: "present" };
}

/** The sentence of a foreseen failure in place of the failure. */
function orProblem<T>(look: () => T): T | string {
  try {
    return look();
  } catch (thrown) {
    if (thrown instanceof BadInput) return thrown.message;
    throw thrown;
  }
}

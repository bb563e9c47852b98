import { join } from "node:path";
import { BadInput, reasonOf } from "../core/errors.ts";

const LOCK_FILE = ".fetching";

/**
 * Holds a folder for one fetching process. The operating system lets go of the lock when the process
 * ends, however it ends, so that nothing has to be cleared up by hand.
 *
 * @throws {BadInput} if another process holds it, or if the folder cannot be written.
 */
export function holdFolder(folder: string): Disposable {
  const path = join(folder, LOCK_FILE);
  let file: Deno.FsFile;
  try {
    Deno.mkdirSync(folder, { recursive: true });
    file = Deno.openSync(path, { create: true, write: true });
  } catch (thrown) {
    throw new BadInput(
      `Cannot write into ${folder}: ${reasonOf(thrown)}; choose another folder with --data-dir`,
    );
  }
  // Who held it may have removed the file meanwhile: a lock on that one would keep nobody out.
  if (!file.tryLockSync(true) || !isStillThere(path, file)) {
    file.close();
    throw new BadInput(
      `Cannot fetch into ${folder} as another process is fetching into it: wait until it is done`,
    );
  }
  let held = true;
  return {
    [Symbol.dispose]: () => {
      if (!held) return;
      held = false;
      remove(path);
      file.close();
    },
  };
}

function isStillThere(path: string, file: Deno.FsFile): boolean {
  try {
    return Deno.statSync(path).ino === file.statSync().ino;
  } catch {
    return false;
  }
}

function remove(path: string): void {
  try {
    Deno.removeSync(path);
  } catch {
    // An open file cannot be removed on Windows: an empty one stays, and locks nobody out.
  }
}

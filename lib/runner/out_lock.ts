import { join } from "node:path";
import { BadInput, reasonOf } from "../core/errors.ts";

const LOCK_FILE = ".running";

/**
 * Holds the folder of a run, made as needed, for one process. The operating system lets go of the lock
 * when the process ends, however it ends: a file that a killed process left keeps nobody out.
 *
 * @throws {BadInput} if another run is writing into it, or if it cannot be written.
 */
export function holdOutFolder(folder: string): Disposable {
  const path = join(folder, LOCK_FILE);
  const file = open(folder, path);
  // Who held it may have removed the file meanwhile: a lock on that one would keep nobody out.
  if (!file.tryLockSync(true) || !isStillThere(path, file)) {
    file.close();
    throw new BadInput(
      `Cannot write to ${folder} as another run${holderOf(path)} is writing to it: ` +
        "wait until it is done, or choose another --out",
    );
  }
  file.truncateSync();
  file.writeSync(new TextEncoder().encode(`${Deno.pid}\n`));
  return {
    [Symbol.dispose]: () => {
      remove(path);
      file.close();
    },
  };
}

function open(folder: string, path: string): Deno.FsFile {
  try {
    Deno.mkdirSync(folder, { recursive: true });
    return Deno.openSync(path, { create: true, write: true });
  } catch (thrown) {
    const isFile = thrown instanceof Deno.errors.AlreadyExists;
    const reason = isFile ? "Not a directory" : reasonOf(thrown);
    throw new BadInput(`Cannot write to ${folder}: ${reason}; choose another --out`, {
      cause: thrown,
    });
  }
}

function isStillThere(path: string, file: Deno.FsFile): boolean {
  try {
    return Deno.statSync(path).ino === file.statSync().ino;
  } catch {
    return false;
  }
}

/** The process that holds the lock, if it can be read: some systems lock reading as well. */
function holderOf(path: string): string {
  try {
    const process = Deno.readTextFileSync(path).trim();
    return process === "" ? "" : ` (process ${process})`;
  } catch {
    return "";
  }
}

function remove(path: string): void {
  try {
    Deno.removeSync(path);
  } catch {
    // An open file cannot be removed on Windows: it stays, and locks nobody out.
  }
}

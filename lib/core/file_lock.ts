/** A file that this process holds locked until it is disposed of; disposing twice does no harm. */
export interface FileLock extends Disposable {
  readonly file: Deno.FsFile;
}

/**
 * Makes a file and locks it for this process, or returns undefined if another one holds it. The
 * operating system lets go of the lock when the process ends, however it ends: a file that a killed
 * process left keeps nobody out. Disposing removes the file.
 *
 * @throws {Deno.errors} what the system says if the file cannot be made.
 */
export function lockFile(path: string): FileLock | undefined {
  const file = Deno.openSync(path, { create: true, write: true });
  // Who held it may have removed the file meanwhile: a lock on that one would keep nobody out.
  if (!file.tryLockSync(true) || !isStillThere(path, file)) {
    file.close();
    return undefined;
  }
  let held = true;
  return {
    file,
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
    // An open file cannot be removed on Windows: it stays, and locks nobody out.
  }
}

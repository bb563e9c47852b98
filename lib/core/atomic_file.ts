import { dirname } from "node:path";
import { BadInput, reasonOf } from "./errors.ts";

/**
 * Writes a file so that a reader sees the old content or the new, never a half, even if the process
 * is killed: into a temporary file beside it, then renamed. Folders are made as needed.
 *
 * @throws {BadInput} if the place cannot be written (no permission, full disk).
 */
export function writeAtomically(path: string, content: string | Uint8Array): void {
  const temporary = `${path}.${crypto.randomUUID()}.tmp`;
  try {
    Deno.mkdirSync(dirname(path), { recursive: true });
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    Deno.writeFileSync(temporary, bytes);
    Deno.renameSync(temporary, path);
  } catch (thrown) {
    removeIfThere(temporary);
    throw new BadInput(
      `Cannot write ${path}: ${reasonOf(thrown)}; free some space or choose another folder`,
      { cause: thrown },
    );
  }
}

function removeIfThere(path: string): void {
  try {
    Deno.removeSync(path);
  } catch {
    // It was never made, or the disk refuses even this; the first error is the one to tell.
  }
}

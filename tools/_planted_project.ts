import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

/** Runs a test on a project of its own: path -> text. */
export async function withPlanted(
  files: Readonly<Record<string, string>>,
  test: (root: URL) => void | Promise<void>,
): Promise<void> {
  const folder = Deno.makeTempDirSync();
  try {
    for (const [path, text] of Object.entries(files)) {
      Deno.mkdirSync(dirname(join(folder, path)), { recursive: true });
      Deno.writeTextFileSync(join(folder, path), text);
    }
    await test(pathToFileURL(`${folder}/`));
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
}

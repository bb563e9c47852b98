import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Where the project's own code lies; the rest is made, fetched or not code. */
const PLACES = ["lib/", "benchmarks/", "tools/", "main.ts", "mod.ts"];

/** All files of the project's code folders, as paths from its root, sorted. */
export function projectFiles(root: URL): string[] {
  const paths = readdirSync(fileURLToPath(root), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(fileURLToPath(root).length));
  const clean = paths.map((path) => path.replaceAll("\\", "/").replace(/^\/+/, ""));
  return clean.filter((path) => PLACES.some((place) => path.startsWith(place))).sort();
}

/** Those that are TypeScript and neither tests nor sources of WebAssembly kernels. */
export function sourceFiles(root: URL): string[] {
  return projectFiles(root).filter((path) =>
    /\.tsx?$/.test(path) && !/_test\.tsx?$/.test(path) && !path.endsWith(".as.ts")
  );
}

/** Where a file belongs: `lib/core` for `lib/core/schema/run.ts`, `benchmarks`, `main.ts`. */
export function folderOf(path: string): string {
  const [first, second] = path.split("/");
  return first === "lib" ? `lib/${second}` : first;
}

/** The text of a file of the project. */
export function readSource(root: URL, path: string): string {
  return Deno.readTextFileSync(new URL(path, root));
}

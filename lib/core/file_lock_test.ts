import { expect } from "@std/expect";
import { join } from "node:path";
import { lockFile } from "./file_lock.ts";

Deno.test("one holder at a time, and the file goes with the last", () => {
  const folder = Deno.makeTempDirSync();
  const path = join(folder, ".lock");
  const first = lockFile(path)!;
  expect(lockFile(path)).toBeUndefined();
  first[Symbol.dispose]();
  first[Symbol.dispose]();
  expect([...Deno.readDirSync(folder)]).toEqual([]);
  lockFile(path)![Symbol.dispose]();
  Deno.removeSync(folder, { recursive: true });
});

Deno.test("a file that is left behind keeps nobody out", () => {
  const folder = Deno.makeTempDirSync();
  const path = join(folder, ".lock");
  Deno.writeTextFileSync(path, "1\n");
  using lock = lockFile(path);
  expect(lock?.file.statSync().size).toBe(2);
  Deno.removeSync(folder, { recursive: true });
});

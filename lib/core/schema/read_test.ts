import { expect } from "@std/expect";
import { join } from "node:path";
import { z } from "zod";
import { BadInput } from "../errors.ts";
import { parseJson, readJsonFile } from "./read.ts";

const schema = z.object({
  name: z.string(),
  trials: z.array(z.object({ seed: z.int() })),
  schemaVersion: z.literal(1),
});
const good = { name: "a", trials: [{ seed: 1 }], schemaVersion: 1 };

/** The sentence with which a text is refused. */
function refusal(read: () => unknown): string {
  try {
    read();
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(BadInput);
    return (thrown as BadInput).message;
  }
  throw new Error("It was read");
}
const refused = (value: unknown): string =>
  refusal(() => parseJson(JSON.stringify(value), schema, "run.json"));

Deno.test("a sound file is read, members that are not known are left out", () => {
  const folder = Deno.makeTempDirSync();
  const path = join(folder, "run.json");
  Deno.writeTextFileSync(path, JSON.stringify({ ...good, later: true }));
  expect(readJsonFile(path, schema)).toEqual(good);
  Deno.removeSync(folder, { recursive: true });
});

Deno.test("a file that is not there is named, with the cause", () => {
  const path = "/no/such/folder/run.json";
  expect(refusal(() => readJsonFile(path, schema))).toBe(
    "Cannot read /no/such/folder/run.json: No such file or directory; check the path",
  );
  try {
    readJsonFile(path, schema);
  } catch (thrown) {
    expect((thrown as BadInput).cause).toBeInstanceOf(Deno.errors.NotFound);
  }
});

Deno.test("what is not JSON is refused in one line", () => {
  for (const text of ["", "<html>\n<body>", '{"name": "a",', "\0\0\0"]) {
    const message = refusal(() => parseJson(text, schema, "run.json"));
    expect(message).toMatch(
      /^Cannot read run\.json as it is not JSON: .+; restore it or make it again$/,
    );
  }
});

Deno.test("another version goes before everything else that is wrong", () => {
  const hint = "make it again or use the aebench that wrote it";
  expect(refused({ ...good, schemaVersion: 2 })).toBe(
    `Cannot read run.json as its schemaVersion is 2 where 1 is known here; ${hint}`,
  );
  expect(refused({ schemaVersion: "1" })).toBe(
    `Cannot read run.json as its schemaVersion is "1" where 1 is known here; ${hint}`,
  );
  expect(refused({})).toBe(
    `Cannot read run.json as its schemaVersion is missing where 1 is known here; ${hint}`,
  );
});

Deno.test("the first member that is wrong is named by its path", () => {
  const hint = "restore it or make it again";
  expect(refused({ ...good, trials: [{ seed: 1 }, { seed: "2" }] })).toBe(
    "Cannot read run.json as trials.1.seed is wrong: " +
      `Invalid input: expected number, received string; ${hint}`,
  );
  expect(refused({ ...good, name: undefined })).toBe(
    `Cannot read run.json as name is wrong: Invalid input: expected string, received undefined; ${hint}`,
  );
  for (const value of [[], null, 3, "text"]) {
    expect(refused(value)).toContain("Cannot read run.json as the whole file is wrong: ");
  }
});

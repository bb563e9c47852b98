import { expect } from "@std/expect";
import { BadInput } from "../core/errors.ts";
import { DATA_VARIABLE } from "./locate.ts";
import { dataSets } from "./mod.ts";
import type { DataSet, FileSum, ImageSet } from "./types.ts";

const SHA256 = /^[0-9a-f]{64}$/;
const hasFolder = Boolean(Deno.env.get(DATA_VARIABLE));

Deno.test("names of data sets differ", () => {
  const names = dataSets.map((set) => set.name);
  expect(new Set(names).size).toBe(names.length);
});

for (const set of dataSets) {
  Deno.test(`${set.name}: says what it is`, () => expectFacts(set));
  Deno.test(`${set.name}: pins every file`, () => expectPinnedFiles(set));
  if (!set.embedded) {
    Deno.test(`${set.name}: an empty data folder is refused with all it lacks`, () =>
      expectMissing(set));
  }
  Deno.test({
    name: `${set.name}: loads to the pinned hash, twice` +
      (set.embedded ? "" : ` (only with ${DATA_VARIABLE} set)`),
    ignore: !set.embedded && !hasFolder,
    fn: () => expectLoads(set),
  });
}

function expectFacts(set: DataSet): void {
  expect(set.name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  for (const text of [set.title, set.licence, set.citation]) expect(text).toMatch(/\S.{9,}/);
  expect(set.origin.length).toBeGreaterThan(0);
  for (const address of set.origin) expect(new URL(address).protocol).toMatch(/^https?:$/);
  expect(set.embedded).toBe(set.folder instanceof URL);
  expect(set.shape.every((side) => Number.isInteger(side) && side > 0)).toBe(true);
  expect(set.decodedSha256).toMatch(SHA256);
}

function expectPinnedFiles(set: DataSet): void {
  const sums: FileSum[] = set.files.flatMap((file) => file.unpacked ? [file, file.unpacked] : file);
  expect(set.files.length).toBeGreaterThan(0);
  expect(new Set(sums.map((sum) => sum.name)).size).toBe(sums.length);
  for (const { name, bytes, sha256 } of sums) {
    expect(name).toMatch(/^[\w.-]+$/);
    expect(bytes).toBeGreaterThan(0);
    expect(sha256).toMatch(SHA256);
  }
  for (const file of set.files) {
    expect(file.urls.length > 0).toBe(!set.embedded);
    for (const url of file.urls) expect(new URL(url).pathname.endsWith(`/${file.name}`)).toBe(true);
  }
}

async function expectMissing(set: DataSet): Promise<void> {
  const dataDir = Deno.makeTempDirSync();
  const statuses = await set.status({ dataDir });
  expect(statuses.map(({ file }) => file)).toEqual(set.files);
  for (const { file, state, path, problem } of statuses) {
    expect([state, path]).toEqual(["missing", undefined]);
    expect(problem).toContain(file.name);
  }
  const refusal = await set.load({ dataDir }).catch((thrown) => thrown);
  expect(refusal).toBeInstanceOf(BadInput);
  const expected = [...set.files.map((file) => file.name), dataDir, "--data-dir", DATA_VARIABLE];
  for (const part of expected) expect(refusal.message).toContain(part);
}

async function expectLoads(set: DataSet): Promise<void> {
  const statuses = await set.status();
  expect(statuses.map(({ state }) => state)).toEqual(set.files.map(() => "present"));
  const [first, second] = [await set.load({}), await set.load({})];
  expect([first.hash, second.hash]).toEqual([set.decodedSha256, set.decodedSha256]);
  expect(first.name).toBe(set.name);
  const splits = { train: first.train, validation: first.validation, test: first.test };
  for (const [name, split] of Object.entries(splits)) {
    expect(split?.count).toBe(set.sizes[name as keyof typeof splits]);
    if (split) expectSound(set, split);
  }
}

function expectSound({ shape, classes }: DataSet, split: ImageSet): void {
  expect(split.shape).toEqual(shape);
  expect(split.images.length).toBe(split.count * shape[0] * shape[1] * shape[2]);
  expect(split.labels.length).toBe(split.count);
  const present = new Set(split.labels);
  expect([...present].sort((a, b) => a - b)).toEqual([...Array(classes).keys()]);
}

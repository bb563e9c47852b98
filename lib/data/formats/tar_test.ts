import { gzipSync } from "node:zlib";
import { expect } from "@std/expect";
import { BadInput } from "../../core/errors.ts";
import { tarBytes, type TarEntry } from "../_tiny_archives.ts";
import { openTar } from "./tar.ts";

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const a: TarEntry = { name: "d/a.bin", content: text("aaaa") };
const b: TarEntry = { name: "d/b.bin", content: text("bbbb") };
const options = { file: "x.tar", folder: "d", names: /^d\/.\.bin$/, count: 2, maxBytes: 9 };

async function readAll(stream: ReadableStream<Uint8Array>): Promise<string[]> {
  using tar = await openTar(stream, options);
  return await Promise.all(
    tar.names.map(async (name) => `${name} ${new TextDecoder().decode(await tar.read(name))}`),
  );
}

/** In small pieces, as a disk gives a large file. */
function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  const pieces = Array.from({ length: Math.ceil(bytes.length / 100) }, (_, i) => i);
  return ReadableStream.from(pieces.map((i) => bytes.slice(100 * i, 100 * i + 100)));
}

async function expectRefused(bytes: Uint8Array, message: string | RegExp): Promise<void> {
  const refusal = await readAll(streamOf(bytes)).catch((thrown) => thrown);
  expect(refusal).toBeInstanceOf(BadInput);
  if (typeof message === "string") expect(refusal.message).toBe(message);
  else expect(refusal.message).toMatch(message);
}

Deno.test("openTar reads files in byte order and passes over others", async () => {
  const other = { name: "d/readme.html", content: text("x".repeat(700)) };
  const bytes = tarBytes([b, other, a]);
  expect(await readAll(streamOf(bytes))).toEqual(["d/a.bin aaaa", "d/b.bin bbbb"]);
});

Deno.test("openTar reads a file that python3's tarfile wrote", async () => {
  // tarfile.open("python.tar", "w", format=tarfile.USTAR_FORMAT), two files of 4 bytes, Python 3.11.
  const url = new URL("../../../fixtures/golden/data/python.tar", import.meta.url);
  const bytes = Deno.readFileSync(url);
  expect(await readAll(streamOf(bytes))).toEqual(["d/a.bin aaaa", "d/b.bin bbbb"]);
});

Deno.test("openTar refuses links, doubles, long files and wrong counts", async () => {
  const link = { name: "d/b.bin", content: text(""), type: "2" };
  await expectRefused(
    tarBytes([a, link]),
    "Cannot read x.tar as tar: expected a file, found d/b.bin as a symlink",
  );
  await expectRefused(tarBytes([a, b, b]), "Cannot read x.tar as tar: found d/b.bin twice");
  await expectRefused(
    tarBytes([a, { ...b, content: new Uint8Array(1_000_000) }]),
    "Cannot use x.tar: expected at most 9 bytes in d/b.bin, found 1000000",
  );
  await expectRefused(
    tarBytes([a]),
    "Cannot use x.tar: expected 2 files named like ^d\\/.\\.bin$, found 1",
  );
});

Deno.test("openTar never takes a name that leads out of the folder for a wanted one", async () => {
  for (const name of ["/d/b.bin", "../d/b.bin", "d/../d/b.bin"]) {
    await expectRefused(tarBytes([a, { ...b, name }]), /found 1$/);
  }
});

Deno.test("openTar refuses a truncated file, a changed header and what is no tar file", async () => {
  const whole = tarBytes([a, b]);
  for (const length of [0, 100, 512, 514, 1024, 1300, 1536, 1538]) {
    await expectRefused(whole.slice(0, length), /^Cannot (read x\.tar as tar|use x\.tar): /);
  }
  const changed = whole.slice();
  changed[2] ^= 1;
  await expectRefused(changed, /^Cannot read x\.tar as tar: .*checksum/i);
  const page = text("<!doctype html><title>404</title>".repeat(100));
  await expectRefused(page, /^Cannot read x\.tar as tar: /);
});

Deno.test("openTar refuses a stream of truncated or corrupt gzip", async () => {
  const packed = new Uint8Array(gzipSync(tarBytes([a, b])));
  const unpacked = (bytes: Uint8Array): ReadableStream<Uint8Array> =>
    streamOf(bytes).pipeThrough(new DecompressionStream("gzip") as never);
  expect(await readAll(unpacked(packed))).toHaveLength(2);
  const changed = packed.slice();
  changed[packed.length - 6] ^= 1;
  for (const bytes of [packed.slice(0, 40), packed.slice(0, -1), changed]) {
    await expect(readAll(unpacked(bytes))).rejects.toThrow(/^Cannot read x\.tar as tar: /);
    await expect(readAll(unpacked(bytes))).rejects.toThrow(BadInput);
  }
});

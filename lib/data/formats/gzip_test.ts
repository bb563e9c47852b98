import { gzipSync } from "node:zlib";
import { expect } from "@std/expect";
import { BadInput } from "../../core/errors.ts";
import { gunzip } from "./gzip.ts";

const content = Uint8Array.from({ length: 5000 }, (_, i) => (i * i) % 251);
const packed = new Uint8Array(gzipSync(content));
const open = (bytes: Uint8Array, maxBytes = content.length): Uint8Array =>
  gunzip(bytes, { file: "a.gz", maxBytes });

Deno.test("gunzip gives the content, up to the very byte of the cap", () => {
  expect(open(packed)).toEqual(content);
  expect(open(packed, 10 * content.length)).toEqual(content);
});

Deno.test("gunzip reads a file that python3's gzip wrote", () => {
  // gzip.compress(b"autoencoder", mtime=0), Python 3.11.
  const python = Uint8Array.fromHex(
    "1f8b08000000000002034b2c2dc94fcd4bce4f492d0200a89dc1f10b000000",
  );
  expect(new TextDecoder().decode(open(python))).toBe("autoencoder");
});

Deno.test("gunzip refuses a truncated file wherever it is cut", () => {
  const cuts = [0, 1, 9, 10, 100, packed.length - 8, packed.length - 1];
  for (const length of cuts) {
    expect(() => open(packed.subarray(0, length))).toThrow(
      new BadInput("Cannot unpack a.gz: expected a whole gzip file, found a truncated one"),
    );
  }
});

Deno.test("gunzip refuses a changed byte in header, data, checksum and length", () => {
  for (const at of [0, 2, packed.length >> 1, packed.length - 8, packed.length - 1]) {
    const changed = packed.slice();
    changed[at] ^= 0x10;
    expect(() => open(changed)).toThrow(/^Cannot unpack a.gz: expected .*, found /);
    expect(() => open(changed)).toThrow(BadInput);
  }
});

Deno.test("gunzip refuses what is no gzip file", () => {
  const page = new TextEncoder().encode("<!doctype html><title>404</title>");
  expect(() => open(page)).toThrow(
    new BadInput(
      "Cannot unpack a.gz: expected a sound gzip file, found a corrupt one (incorrect header check)",
    ),
  );
});

Deno.test("gunzip stops at the cap, so that a bomb does not go off", () => {
  expect(() => open(packed, content.length - 1)).toThrow(
    new BadInput("Cannot unpack a.gz: expected at most 4999 bytes of content, found more"),
  );
  const bomb = gzipSync(new Uint8Array(50_000_000));
  expect(bomb.length).toBeLessThan(60_000);
  expect(() => open(bomb, 1000)).toThrow(/expected at most 1000 bytes of content, found more/);
  expect(() => open(bomb, 0)).toThrow(BadInput);
});

Deno.test("gunzip refuses a second file hidden behind the first", () => {
  expect(() => open(new Uint8Array([...packed, ...packed]))).toThrow(/found more$/);
});

import { join } from "node:path";
import { expect } from "@std/expect";
import { BadInput } from "../core/errors.ts";
import type { FoundFile } from "./locate.ts";
import { readVerified, verifyFile } from "./verified_file.ts";

// printf abc | sha256sum: the first example of FIPS 180-2, appendix B.1.
const ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

function found(content: string): FoundFile {
  const path = join(Deno.makeTempDirSync(), "abc.bin");
  Deno.writeTextFileSync(path, content);
  const file = { name: "abc.bin", bytes: 3, sha256: ABC, urls: ["https://example.org/abc.bin"] };
  return { file, path, expected: file };
}

/** The message of what both checks throw, which must be the same. */
function refusal(file: FoundFile): string {
  const messages = [readVerified, verifyFile].map((check) => {
    try {
      check(file);
    } catch (thrown) {
      expect(thrown).toBeInstanceOf(BadInput);
      return (thrown as BadInput).message;
    }
    throw new Error("It was not refused");
  });
  expect(messages[0]).toBe(messages[1]);
  return messages[0];
}

Deno.test("a file with the pinned length and SHA-256 is read", () => {
  expect(new TextDecoder().decode(readVerified(found("abc")))).toBe("abc");
  expect(verifyFile(found("abc"))).toBe(undefined);
});

Deno.test("a changed byte is refused with expected and found", () => {
  const file = found("abd");
  // printf abd | sha256sum
  expect(refusal(file)).toBe(
    `Cannot use ${file.path} as it is altered: expected 3 bytes with SHA-256 ba7816bf8f01, ` +
      "found 3 bytes with SHA-256 a52d159f262b; get abc.bin again from https://example.org/abc.bin",
  );
});

Deno.test("a truncated and an empty file are refused with both lengths", () => {
  expect(refusal(found("ab"))).toMatch(
    // printf ab | sha256sum
    /as it is truncated: expected 3 bytes with SHA-256 ba7816bf8f01, found 2 bytes with SHA-256 fb8e20fc2e4c;/,
  );
  // sha256sum /dev/null
  expect(refusal(found(""))).toMatch(/truncated: .* found 0 bytes with SHA-256 e3b0c44298fc;/);
});

Deno.test("a longer file is refused, whatever it begins with", () => {
  expect(refusal(found("abc\n"))).toMatch(/as it is altered: .* found 4 bytes with SHA-256/);
});

Deno.test("a file of more than one chunk has the SHA-256 of the whole", () => {
  // FIPS 180-2, appendix B.3: one million times "a".
  const million = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0";
  const { path } = found("a".repeat(2_000_000));
  Deno.truncateSync(path, 1_000_000);
  const file = { name: "abc.bin", bytes: 1_000_000, sha256: million, urls: [] };
  expect(verifyFile({ file, path, expected: file })).toBe(undefined);
  Deno.writeTextFileSync(path, "a".repeat(1_100_000));
  expect(() => verifyFile({ file, path, expected: file })).toThrow(/found 1100000 bytes/);
});

Deno.test("a file that went away or is a folder cannot be read", () => {
  const file = found("abc");
  Deno.removeSync(file.path);
  for (const check of [readVerified, verifyFile]) {
    expect(() => check(file)).toThrow(BadInput);
    expect(() => check(file)).toThrow(/^Cannot read .*abc\.bin: No such file or directory/);
  }
  Deno.mkdirSync(file.path);
  for (const check of [readVerified, verifyFile]) expect(() => check(file)).toThrow(BadInput);
});

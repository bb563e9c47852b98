import { expect } from "@std/expect";
import { BadInput } from "../../core/errors.ts";
import { decodeBinaryAmat } from "./amat.ts";

const options = { file: "x.amat", count: 2, pixels: 3 };
const read = (text: string): Uint8Array =>
  decodeBinaryAmat(new TextEncoder().encode(text), options);

Deno.test("decodeBinaryAmat reads zeros and ones as black and white", () => {
  expect([...read("0 1 1\n1 0 0\n")]).toEqual([0, 255, 255, 255, 0, 0]);
});

Deno.test("decodeBinaryAmat refuses other lengths, digits and dividers", () => {
  const cases = [
    ["0 1 1\n1 0 0", "expected 12 bytes for 2 images, found 11"],
    ["0 1 2\n1 0 0\n", 'expected 0 or 1 and a divider, found "2\\n" at byte 4'],
    ["0 1 1 1\n0 0\n", 'expected 0 or 1 and a divider, found "1 " at byte 4'],
    ["0\n1 1\n1 0 0", "expected 12 bytes for 2 images, found 11"],
    ["<!doctype>\n\n", 'expected 0 or 1 and a divider, found "<!" at byte 0'],
  ];
  for (const [text, message] of cases) {
    expect(() => read(text)).toThrow(
      new BadInput(`Cannot read x.amat as binary images: ${message}`),
    );
  }
});

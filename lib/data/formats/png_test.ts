import { encode } from "fast-png";
import { expect } from "@std/expect";
import { BadInput } from "../../core/errors.ts";
import { pngBytes } from "../_tiny_archives.ts";
import { decodeInk } from "./png.ts";

const PILLOW = "89504e470d0a1a0a0000000d494844520000000a000000010100000000cf8e02d30000000b494441" +
  "54789c63fc7e120002bd01c2c7c266040000000049454e44ae426082";

const rows = ["1111011111", "0000000000", "1111111110"];
const options = { file: "x.png", height: 3, width: 10 };

Deno.test("decodeInk gives 1 for black and 0 for white, without the padding of rows", () => {
  const expected = rows.join("").split("").map((bit) => 1 - Number(bit));
  expect([...decodeInk(pngBytes(rows), options)]).toEqual(expected);
});

Deno.test("decodeInk reads a PNG that Pillow wrote", () => {
  // Image.new("1", (10, 1), 1), pixel 4 set to 0, saved as PNG by Pillow 13.0.0.
  const pillow = Uint8Array.fromHex(PILLOW);
  const ink = decodeInk(pillow, { ...options, height: 1 });
  expect([...ink]).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 0, 0]);
});

Deno.test("decodeInk refuses other sides and other pixels", () => {
  const message = "Cannot read x.png as PNG: expected 3x10 pixels of 1 bit, found ";
  expect(() => decodeInk(pngBytes(rows.slice(1)), options)).toThrow(
    new BadInput(`${message}2x10 of 1 bit in 1 channels`),
  );
  const grey = encode({ width: 10, height: 3, data: new Uint8Array(30), channels: 1 });
  expect(() => decodeInk(grey, options)).toThrow(
    new BadInput(`${message}3x10 of 8 bit in 1 channels`),
  );
});

Deno.test("decodeInk refuses what is truncated or no PNG", () => {
  const whole = pngBytes(rows);
  for (const bytes of [new Uint8Array(), whole.subarray(0, 20), whole.subarray(0, 45)]) {
    expect(() => decodeInk(bytes, options)).toThrow(BadInput);
  }
  const link = new TextEncoder().encode("/etc/passwd");
  expect(() => decodeInk(link, options)).toThrow(/^Cannot read x\.png as PNG: /);
});

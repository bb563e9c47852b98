import { expect } from "@std/expect";
import { BadInput } from "../../core/errors.ts";
import { decodeGreyCsv } from "./grey_csv.ts";

const options = { file: "x.csv", count: 2, pixels: 3, white: 16, classes: 10 };

Deno.test("decodeGreyCsv scales pixels to bytes, rounded, and reads the label", () => {
  // 255 / 16 = 15.94, 255 * 8 / 16 = 127.5, which rounds up.
  const expected = { images: Uint8Array.of(0, 16, 255, 128, 0, 0), labels: Uint8Array.of(7, 9) };
  expect(decodeGreyCsv("0,1,16,7\n8,0,0,9\n", options)).toEqual(expected);
  expect(decodeGreyCsv("0,1,16,7\r\n8,0,0,9", options)).toEqual(expected);
});

Deno.test("decodeGreyCsv refuses what does not fit, with its line", () => {
  const cases = [
    ["0,1,16,7\n", "expected 2 lines, found 1"],
    ["0,1,16,7\n8,0,9\n", "expected 4 values in line 2, found 3"],
    ["0,1,17,7\n8,0,0,9\n", "expected 0 to 16 in line 1, found 17"],
    ["0,1,16,7\n8,0,0,10\n", "expected 0 to 9 in line 2, found 10"],
    ["0,1,16,7\n8,-1,0,1\n", "expected 0 to 16 in line 2, found -1"],
    ["0,1,16,7\n8,1.5,0,1\n", "expected 0 to 16 in line 2, found 1.5"],
    ["<html>,a,b,c\n8,1,0,1\n", "expected 0 to 16 in line 1, found <html>"],
  ];
  for (const [text, message] of cases) {
    expect(() => decodeGreyCsv(text, options)).toThrow(
      new BadInput(`Cannot read x.csv as a table: ${message}`),
    );
  }
});

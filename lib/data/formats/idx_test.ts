import { expect } from "@std/expect";
import { BadInput } from "../../core/errors.ts";
import { decodeIdx } from "./idx.ts";

/** Written out by hand from the format's description: 2 images of 2x3, and 3 labels. */
const images = Uint8Array.fromHex("00000803" + "00000002" + "00000002" + "00000003");
const pixels = [0, 1, 2, 253, 254, 255, 10, 20, 30, 40, 50, 60];
const imageFile = Uint8Array.from([...images, ...pixels]);
const labelFile = Uint8Array.fromHex("0000080100000003" + "070009");

const asImages = { file: "x-images", shape: [undefined, 2, 3] };
const asLabels = { file: "x-labels", shape: [undefined] };

function changed(bytes: Uint8Array, at: number, to: number): Uint8Array {
  const copy = bytes.slice();
  copy[at] = to;
  return copy;
}

Deno.test("decodeIdx reads images and labels", () => {
  const read = decodeIdx(imageFile, asImages);
  expect(read.shape).toEqual([2, 2, 3]);
  expect([...read.data]).toEqual(pixels);
  const labels = decodeIdx(labelFile, asLabels);
  expect(labels.shape).toEqual([3]);
  expect([...labels.data]).toEqual([7, 0, 9]);
});

Deno.test("decodeIdx reads big-endian counts beyond one byte", () => {
  const file = new Uint8Array(8 + 0x0102);
  file.set([0, 0, 8, 1, 0, 0, 1, 2]);
  expect(decodeIdx(file, asLabels).shape).toEqual([258]);
});

Deno.test("decodeIdx gives a view, also of a view, and copies nothing", () => {
  const buffer = new Uint8Array(imageFile.length + 5);
  buffer.set(imageFile, 5);
  const { data } = decodeIdx(buffer.subarray(5), asImages);
  expect(data.buffer).toBe(buffer.buffer);
  expect(data.byteOffset).toBe(5 + 16);
  expect([...data]).toEqual(pixels);
});

Deno.test("decodeIdx refuses an empty file and half a header", () => {
  expect(() => decodeIdx(new Uint8Array(0), asLabels)).toThrow(
    new BadInput(
      "Cannot read x-labels as IDX: expected a header of 8 bytes, found 0 bytes in all",
    ),
  );
  expect(() => decodeIdx(imageFile.subarray(0, 15), asImages)).toThrow(
    new BadInput(
      "Cannot read x-images as IDX: expected a header of 16 bytes, found 15 bytes in all",
    ),
  );
});

Deno.test("decodeIdx refuses another magic number", () => {
  const message = "Cannot read x-images as IDX: expected magic number 0x00000803, found ";
  // 0x0d stands for float32.
  expect(() => decodeIdx(changed(imageFile, 2, 0x0d), asImages)).toThrow(
    new BadInput(message + "0x00000d03"),
  );
  expect(() => decodeIdx(changed(imageFile, 3, 1), asImages)).toThrow(message + "0x00000801");
  // The start of a gzip file that was not unpacked.
  const packed = Uint8Array.from([0x1f, 0x8b, 8, 0, ...imageFile.subarray(4)]);
  expect(() => decodeIdx(packed, asImages)).toThrow(message + "0x1f8b0800");
  // A high first bit, which must not come out as a negative number.
  expect(() => decodeIdx(changed(imageFile, 0, 0x80), asImages)).toThrow(message + "0x80000803");
});

Deno.test("decodeIdx refuses wrong counts and sides", () => {
  expect(() => decodeIdx(changed(imageFile, 7, 3), asImages)).toThrow(
    new BadInput(
      "Cannot read x-images as IDX: expected 18 bytes after the header for shape [3, 2, 3], found 12",
    ),
  );
  expect(() => decodeIdx(changed(imageFile, 11, 3), asImages)).toThrow(
    new BadInput("Cannot read x-images as IDX: expected shape [any, 2, 3], found [2, 3, 3]"),
  );
  expect(() => decodeIdx(labelFile, { file: "x-labels", shape: [4] })).toThrow(
    new BadInput("Cannot read x-labels as IDX: expected shape [4], found [3]"),
  );
});

Deno.test("decodeIdx refuses a missing byte, a byte too many and a huge count", () => {
  expect(() => decodeIdx(labelFile.subarray(0, -1), asLabels)).toThrow(
    "expected 3 bytes after the header for shape [3], found 2",
  );
  expect(() => decodeIdx(Uint8Array.from([...labelFile, 0]), asLabels)).toThrow(
    "expected 3 bytes after the header for shape [3], found 4",
  );
  expect(() => decodeIdx(changed(imageFile, 4, 255), asImages)).toThrow(
    "expected 25669140492 bytes after the header for shape [4278190082, 2, 3], found 12",
  );
});

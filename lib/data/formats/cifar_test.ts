import { expect } from "@std/expect";
import { BadInput } from "../../core/errors.ts";
import { CIFAR_RECORD, decodeCifar } from "./cifar.ts";

/** A record whose pixel p has the values p mod 251, p mod 241 and p mod 239. */
function record(label: number): number[] {
  const plane = (modulus: number): number[] => Array.from({ length: 1024 }, (_, p) => p % modulus);
  return [label, ...plane(251), ...plane(241), ...plane(239)];
}

const options = { file: "x.bin", count: 2, classes: 10 };
const target = (count: number): { images: Uint8Array; labels: Uint8Array; at: number } => ({
  images: new Uint8Array(count * 3072),
  labels: new Uint8Array(count),
  at: 0,
});

Deno.test("a record has 3,073 bytes", () => {
  expect(CIFAR_RECORD).toBe(3073);
});

Deno.test("decodeCifar puts the channels of a pixel together", () => {
  const out = target(2);
  decodeCifar(Uint8Array.from([...record(9), ...record(3)]), out, options);
  expect([...out.labels]).toEqual([9, 3]);
  for (const pixel of [0, 1, 31, 32, 500, 1023]) {
    const at = 3072 + 3 * pixel;
    expect([...out.images.subarray(at, at + 3)]).toEqual([pixel % 251, pixel % 241, pixel % 239]);
  }
});

Deno.test("decodeCifar writes where it is told and nowhere else", () => {
  const out = { ...target(4), at: 1 };
  decodeCifar(Uint8Array.from([...record(9), ...record(3)]), out, options);
  expect([...out.labels]).toEqual([0, 9, 3, 0]);
  expect(out.images.subarray(0, 3072).every((byte) => byte === 0)).toBe(true);
  expect(out.images.subarray(3 * 3072).every((byte) => byte === 0)).toBe(true);
});

Deno.test("decodeCifar refuses other lengths and labels", () => {
  const read = (bytes: readonly number[]): () => void => () =>
    decodeCifar(Uint8Array.from(bytes), target(2), options);
  expect(read([...record(1), ...record(1), 0])).toThrow(
    new BadInput(
      "Cannot read x.bin as CIFAR records: expected 6146 bytes for 2 images, found 6147",
    ),
  );
  expect(read([...record(1), ...record(10)])).toThrow(
    new BadInput(
      "Cannot read x.bin as CIFAR records: expected labels from 0 to 9, found 10 in image 2 of 2",
    ),
  );
});

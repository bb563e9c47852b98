import { expect } from "@std/expect";
import { arraySchema, packArray, unpackArray } from "./array.ts";

function roundTrip(shape: number[], data: Float32Array | Uint8Array): Float32Array | Uint8Array {
  const stored = packArray(shape, data);
  expect(arraySchema.parse(JSON.parse(JSON.stringify(stored)))).toEqual(stored);
  expect(stored.shape).toEqual(shape);
  return unpackArray(stored);
}

Deno.test("bytes are little-endian in base64", () => {
  // 1 is 0x3f800000, -2 is 0xc0000000 in IEEE 754; base64 by hand of 0000803f000000c0.
  expect(packArray([2], Float32Array.of(1, -2))).toEqual({
    dtype: "float32",
    shape: [2],
    base64: "AACAPwAAAMA=",
  });
  expect(packArray([3], Uint8Array.of(0, 1, 255))).toEqual({
    dtype: "uint8",
    shape: [3],
    base64: "AAH/",
  });
});

Deno.test("every bit comes back, of odd numbers too", () => {
  const odd = Float32Array.of(0, -0, NaN, Infinity, -Infinity, 1e-45, 3.4028234663852886e38);
  const back = roundTrip([7], odd) as Float32Array;
  expect([...back].map((value, i) => Object.is(value, odd[i]))).toEqual(Array(7).fill(true));
  const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
  expect(roundTrip([16, 16], bytes)).toEqual(bytes);
});

Deno.test("shapes with zeros, ones and no side at all", () => {
  expect(roundTrip([0], new Float32Array(0))).toEqual(new Float32Array(0));
  expect(roundTrip([3, 0, 1e9], new Uint8Array(0))).toEqual(new Uint8Array(0));
  expect(roundTrip([], Float32Array.of(5))).toEqual(Float32Array.of(5));
  expect(roundTrip([1, 1, 1, 2], Uint8Array.of(4, 5))).toEqual(Uint8Array.of(4, 5));
});

Deno.test("a window on larger memory is packed alone", () => {
  const window = Float32Array.of(9, 1, 2, 9).subarray(1, 3);
  expect(roundTrip([2], window)).toEqual(Float32Array.of(1, 2));
  expect(roundTrip([2], Uint8Array.of(9, 1, 2, 9).subarray(1, 3))).toEqual(Uint8Array.of(1, 2));
});

Deno.test("numbers that do not fit their shape are refused both ways", () => {
  expect(() => packArray([2, 2], Float32Array.of(1))).toThrow(TypeError);
  expect(() => packArray([2, 2], Float32Array.of(1))).toThrow(
    "Cannot pack 1 numbers as shape [2,2]: it needs 4",
  );
  const stored = packArray([2], Float32Array.of(1, 2));
  expect(() => unpackArray({ ...stored, shape: [3] })).toThrow(TypeError);
  expect(() => unpackArray({ ...stored, shape: [3] })).toThrow(
    "Cannot unpack shape [3] from 8 bytes: needs 12",
  );
  expect(() => unpackArray({ ...stored, dtype: "uint8" })).toThrow(
    "Cannot unpack shape [2] from 8 bytes: needs 2",
  );
});

Deno.test("hostile files are refused by the schema", () => {
  const good = packArray([1], Uint8Array.of(1));
  const bad = [
    { ...good, shape: [-1] },
    { ...good, shape: [0.5] },
    { ...good, shape: [2 ** 60] },
    { ...good, shape: ["1"] },
    { ...good, base64: "A" },
    { ...good, base64: "A===" },
    { ...good, base64: "AA==\n" },
    { ...good, base64: "_-==" },
    { ...good, dtype: "float64" },
  ];
  for (const value of bad) expect(arraySchema.safeParse(value).success).toBe(false);
});

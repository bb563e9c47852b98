import { expect } from "@std/expect";
import golden from "../../fixtures/golden/digests/golden.json" with { type: "json" };
import { digestArrays, digestOf, littleEndianBytes, sha256 } from "./digest.ts";

Deno.test("SHA-256 gives NIST's example values (FIPS 180-4)", () => {
  expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")).toBe(
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
  );
  expect(sha256("a".repeat(1_000_000))).toBe(
    "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0",
  );
  expect(sha256("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
});

Deno.test("text counts as UTF-8, bytes as they are", () => {
  expect(sha256("€")).toBe(golden.euroSign);
  expect(sha256(new Uint8Array([0xe2, 0x82, 0xac]))).toBe(golden.euroSign);
  const inside = new Uint8Array([9, 0xe2, 0x82, 0xac, 9]).subarray(1, 4);
  expect(sha256(inside)).toBe(golden.euroSign);
});

Deno.test("values are digested as canonical JSON", () => {
  expect(digestOf({ b: [true, null], a: 1 })).toBe(golden.canonicalJson);
  expect(digestOf({ a: 1, b: [true, null] })).toBe(golden.canonicalJson);
});

const w = { name: "w", shape: [2, 2], data: Float32Array.of(1, -0, 0.5, 3.25) };
const labels = { name: "labels", shape: [3], data: Uint8Array.of(0, 7, 255) };

Deno.test("arrays are digested as an independent program does it", () => {
  expect(digestArrays([w, labels])).toBe(golden.twoArrays);
  expect(digestArrays([])).toBe(golden.noArrays);
});

Deno.test("the order of the list does not count, nor where the numbers lie in memory", () => {
  const inside = Float32Array.of(9, 1, -0, 0.5, 3.25, 9).subarray(1, 5);
  expect(digestArrays([labels, { ...w, data: inside }])).toBe(golden.twoArrays);
});

Deno.test("name, shape, type and every bit count", () => {
  const others = [
    { ...w, name: "v" },
    { ...w, shape: [4] },
    { ...w, shape: [1, 4] },
    { ...w, data: Float32Array.of(1, 0, 0.5, 3.25) },
    { ...w, data: Float32Array.of(1, -0, 0.5, 3.25 + 2 ** -22) },
  ];
  const digests = others.map((other) => digestArrays([other, labels]));
  expect(new Set([golden.twoArrays, ...digests]).size).toBe(6);
  const zeros = { name: "z", shape: [4] };
  expect(digestArrays([{ ...zeros, data: new Uint8Array(4) }])).not.toBe(
    digestArrays([{ ...zeros, data: new Float32Array(4) }]),
  );
});

Deno.test("whole numbers of 16 and 32 bits are digested as an independent program does it", () => {
  const classes = { name: "classes", shape: [4], data: Uint16Array.of(0, 1, 256, 65535) };
  const offsets = { name: "offsets", shape: [2, 2], data: Int32Array.of(-1, 1, 65536, -(2 ** 31)) };
  expect(digestArrays([offsets, classes])).toBe(golden.wholeNumbers);
});

Deno.test("two arrays of one name and shapes that do not fit are refused", () => {
  expect(() => digestArrays([w, labels, w])).toThrow(TypeError);
  expect(() => digestArrays([w, labels, w])).toThrow(
    'Cannot digest arrays of one name: "w" stands twice',
  );
  expect(() => digestArrays([{ ...w, shape: [2, 3] }])).toThrow(
    'Cannot digest "w" as shape [2,3] needs 6 values: it has 4',
  );
});

Deno.test("bytes are little-endian", () => {
  // 1 is 0x3f800000 in IEEE 754.
  expect([...littleEndianBytes(Float32Array.of(1))]).toEqual([0, 0, 0x80, 0x3f]);
  expect([...littleEndianBytes(Float32Array.of(7, 1).subarray(1))]).toEqual([0, 0, 0x80, 0x3f]);
  expect([...littleEndianBytes(Uint8Array.of(1, 2))]).toEqual([1, 2]);
  expect([...littleEndianBytes(Uint16Array.of(0x0102))]).toEqual([2, 1]);
  expect([...littleEndianBytes(Int32Array.of(-2))]).toEqual([0xfe, 0xff, 0xff, 0xff]);
});

import { expect } from "@std/expect";
import { canonicalJson } from "./canonical_json.ts";

Deno.test("the example of RFC 8785, section 3.2.2", () => {
  const value = JSON.parse(String.raw`{
    "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
    "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
    "literals": [null, true, false]
  }`);
  expect(canonicalJson(value)).toBe(
    String.raw`{"literals":[null,true,false],` +
      String.raw`"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],` +
      String.raw`"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  );
});

Deno.test("keys are sorted by UTF-16 units, as in RFC 8785, section 3.2.3", () => {
  const value = {
    "\u20ac": "Euro Sign",
    "\r": "Carriage Return",
    "\ufb33": "Hebrew Letter Dalet With Dagesh",
    "1": "One",
    "\ud83d\ude00": "Emoji: Grinning Face",
    "\u0080": "Control",
    "\u00f6": "Latin Small Letter O With Diaeresis",
  };
  expect(Object.values(JSON.parse(canonicalJson(value)))).toHaveLength(7);
  const order = [...canonicalJson(value).matchAll(/:"([^"]+)"/g)].map(([, name]) => name);
  expect(order).toEqual([
    "Carriage Return",
    "One",
    "Control",
    "Latin Small Letter O With Diaeresis",
    "Euro Sign",
    "Emoji: Grinning Face",
    "Hebrew Letter Dalet With Dagesh",
  ]);
});

Deno.test("numbers of RFC 8785, appendix B, from their bits", () => {
  const cases: [string, string][] = [
    ["0000000000000000", "0"],
    ["8000000000000000", "0"],
    ["0000000000000001", "5e-324"],
    ["7fefffffffffffff", "1.7976931348623157e+308"],
    ["4340000000000000", "9007199254740992"],
    ["4430000000000000", "295147905179352830000"],
    ["44b52d02c7e14af5", "9.999999999999997e+22"],
    ["444b1ae4d6e2ef50", "1e+21"],
    ["3eb0c6f7a0b5ed8d", "0.000001"],
    ["41b3de4355555553", "333333333.3333332"],
    ["becbf647612f3696", "-0.0000033333333333333333"],
  ];
  const view = new DataView(new ArrayBuffer(8));
  for (const [bits, text] of cases) {
    view.setBigUint64(0, BigInt(`0x${bits}`));
    expect(canonicalJson(view.getFloat64(0))).toBe(text);
  }
});

Deno.test("equal values have equal text, whatever the order of their members", () => {
  expect(canonicalJson({ b: [1, { d: 2, c: 3 }], a: "x" })).toBe(
    canonicalJson({ a: "x", b: [1, { c: 3, d: 2 }] }),
  );
  expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
});

Deno.test("functions and undefined are left out", () => {
  expect(canonicalJson({ a: undefined, b: () => 1, c: 1 })).toBe('{"c":1}');
  expect(canonicalJson([undefined])).toBe("[null]");
  expect(canonicalJson(undefined)).toBe("null");
});

Deno.test("a member called __proto__ is a member like others", () => {
  expect(canonicalJson(JSON.parse('{"b":1,"__proto__":{"a":2}}'))).toBe(
    '{"__proto__":{"a":2},"b":1}',
  );
});

Deno.test("what JSON cannot carry is refused", () => {
  expect(() => canonicalJson({ loss: NaN })).toThrow(TypeError);
  expect(() => canonicalJson({ loss: NaN })).toThrow(
    'Cannot write "loss" as JSON as numbers must be finite: it is NaN',
  );
  expect(() => canonicalJson(-Infinity)).toThrow(
    "Cannot write a value as JSON as numbers must be finite: it is -Infinity",
  );
  expect(() => canonicalJson({ parts: new Map([[1, 2]]) })).toThrow(
    'Cannot write "parts" as JSON as it is a Map: use an object or array',
  );
  expect(() => canonicalJson([new Set()])).toThrow(
    'Cannot write "0" as JSON as it is a Set: use an object or array',
  );
  expect(() => canonicalJson("\ud83d")).toThrow(
    "Cannot write a text as JSON as half a surrogate pair stands in it",
  );
});

import { expect } from "@std/expect";
import golden from "../../fixtures/golden/random/golden.json" with { type: "json" };
import { stream } from "./stream.ts";

Deno.test("a stream gives the words that randomgen's Philox gives for its seed and path", () => {
  for (const { seed, labels, path, words } of golden.streams) {
    const it = stream(seed, ...labels);
    expect(it.path).toBe(path);
    expect([...it.uint32(6)]).toEqual(words);
  }
});

Deno.test("forks lead to the same place as a list of labels, whatever was drawn", () => {
  const parent = stream(5, "a");
  parent.normal(1001);
  const fork = parent.fork("b/c").fork(7);
  parent.permutation(10);
  expect(fork.path).toBe("a/b~1c/7");
  expect(fork.uint32(8)).toEqual(stream(5, "a", "b/c", 7).uint32(8));
  expect(parent.fork("b/c").fork("7").uint32(8)).toEqual(stream(5, "a", "b/c", "7").uint32(8));
});

Deno.test("another seed, label, order or split gives other words", () => {
  const streams = [
    stream(0),
    stream(1),
    stream(1, "a"),
    stream(1, "b"),
    stream(1, "a", "b"),
    stream(1, "b", "a"),
    stream(1, "a/b"),
    stream(1, "ab"),
    stream(1, 1),
  ];
  const seen = streams.map((it) => it.uint32(2).join());
  expect(new Set(seen).size).toBe(streams.length);
});

Deno.test("bad seeds and labels are refused at once", () => {
  expect(() => stream(-1)).toThrow(RangeError);
  expect(() => stream(1, "")).toThrow(RangeError);
  expect(() => stream(1).fork("")).toThrow(
    new RangeError(
      "Cannot fork a stream as its label must be a text, not empty, or a whole number: " +
        'current value is ""',
    ),
  );
});

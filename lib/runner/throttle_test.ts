import { expect } from "@std/expect";
import { throttle } from "./throttle.ts";

Deno.test("one report per interval, and the first of each phase at once", () => {
  let time = 0;
  const heard: string[] = [];
  const report = throttle(200, ({ phase, done }) => heard.push(`${phase} ${done}`), () => time);
  for (const [at, phase, done] of STEPS) {
    time = at;
    report({ phase, done, total: 9 });
  }
  expect(heard).toEqual(["load 0", "train 1", "train 4", "measure 0", "train 5"]);
});

const STEPS: readonly (readonly [number, string, number])[] = [
  [0, "load", 0],
  [10, "train", 1],
  [20, "train", 2],
  [209, "train", 3],
  [210, "train", 4],
  [211, "measure", 0],
  [212, "train", 5],
];

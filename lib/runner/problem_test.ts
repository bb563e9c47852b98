import { expect } from "@std/expect";
import { problemOf } from "./problem.ts";

Deno.test("what was thrown becomes one line that is never empty", () => {
  expect(problemOf(new Error("shapes differ:\n  [2] and\t[3]\n"))).toBe(
    "shapes differ: [2] and [3]",
  );
  expect(problemOf("a text")).toBe("a text");
  expect(problemOf(undefined)).toBe("undefined");
  expect(problemOf(new Error(""))).toBe("an error without a message");
});

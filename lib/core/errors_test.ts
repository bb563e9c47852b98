import { expect } from "@std/expect";
import { BadInput, messageOf, NonFinite, reasonOf } from "./errors.ts";

Deno.test("errors have names of their own", () => {
  expect(String(new BadInput("Cannot read x."))).toBe("BadInput: Cannot read x.");
  expect(String(new NonFinite("The loss is NaN."))).toBe("NonFinite: The loss is NaN.");
  expect(new BadInput("x")).toBeInstanceOf(Error);
});

Deno.test("anything thrown has a message", () => {
  expect(messageOf(new RangeError("too far"))).toBe("too far");
  expect(messageOf("text")).toBe("text");
  expect(messageOf(undefined)).toBe("undefined");
});

Deno.test("a reason is one line without what the operating system adds", () => {
  const path = new URL("./no_such_file", import.meta.url);
  try {
    Deno.readTextFileSync(path);
    expect("read").toBe("refused");
  } catch (thrown) {
    expect(messageOf(thrown)).toContain("os error");
    expect(reasonOf(thrown)).toBe("No such file or directory");
  }
  expect(reasonOf("two\n  lines ")).toBe("two lines");
});

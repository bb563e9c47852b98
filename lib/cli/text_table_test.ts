import { expect } from "@std/expect";
import { textTable } from "./text_table.ts";

Deno.test("columns are as wide as their widest cell; no line ends in spaces", () => {
  expect(textTable(["id", "n"], [["a", "10"], ["longer", ""], ["b", "3"]])).toBe(
    "id      n\n" +
      "a       10\n" +
      "longer\n" +
      "b       3",
  );
});

Deno.test("a table without rows is its head", () => {
  expect(textTable(["id", "n"], [])).toBe("id  n");
});

import { expect } from "@std/expect";
import { VERSION } from "./version.ts";

Deno.test("the version is that of deno.json, in semantic form", () => {
  const config = JSON.parse(Deno.readTextFileSync(new URL("../../deno.json", import.meta.url)));
  expect(VERSION).toBe(config.version);
  expect(VERSION).toMatch(/^\d+\.\d+\.\d+/);
});

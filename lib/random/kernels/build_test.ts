import { expect } from "@std/expect";
import { build } from "./build.ts";

Deno.test("philox.wasm is what its sources compile to, byte by byte", async () => {
  const stored = Deno.readFileSync(new URL("philox.wasm", import.meta.url));
  expect(await build()).toEqual(stored);
});

Deno.test("the module needs nothing from outside and its memory cannot grow", () => {
  const stored = Deno.readFileSync(new URL("philox.wasm", import.meta.url));
  const module = new WebAssembly.Module(stored);
  expect(WebAssembly.Module.imports(module)).toEqual([]);
  const { memory } = new WebAssembly.Instance(module).exports;
  expect(() => (memory as WebAssembly.Memory).grow(1)).toThrow(RangeError);
});

import { expect } from "@std/expect";
import { build } from "./build.ts";

Deno.test("eigen.wasm is what its sources compile to, byte by byte", async () => {
  const stored = Deno.readFileSync(new URL("eigen.wasm", import.meta.url));
  expect(await build()).toEqual(stored);
  const imports = WebAssembly.Module.imports(new WebAssembly.Module(stored));
  expect(imports.map(({ module, name }) => `${module} ${name}`).sort()).toEqual([
    "./product.ts hasProduct",
    "./product.ts product",
  ]);
});

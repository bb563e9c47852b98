import { expect } from "@std/expect";
import { build } from "./build.ts";
import { kernelBytes } from "./load.ts";

Deno.test("kernels.wasm is what its sources compile to, byte by byte", async () => {
  expect(await build()).toEqual(kernelBytes());
});

import { expect } from "@std/expect";
import { loadTensorLibrary } from "../tf.ts";
import { writeFakePackage } from "./_fake_package.ts";
import { addonIn } from "./addon.ts";
import { loadAddon } from "./load.ts";

const NAME = "@tensorflow/tfjs-node";

Deno.test("what goes wrong while it loads is passed on", async () => {
  const tf = await loadTensorLibrary();
  const folder = await Deno.makeTempDir();
  writeFakePackage(folder, NAME, `throw new Error("libtensorflow.so.2: wrong ELF class")`);
  expect(() => loadAddon(addonIn(folder, NAME), tf)).toThrow(
    "libtensorflow.so.2: wrong ELF class",
  );
  await Deno.remove(folder, { recursive: true });
});

Deno.test("a package that joins nothing is not taken for loaded", async () => {
  const tf = await loadTensorLibrary();
  const folder = await Deno.makeTempDir();
  writeFakePackage(folder, NAME, "");
  expect(() => loadAddon(addonIn(folder, NAME), tf)).toThrow(
    "it did not join the tensor library of this thread",
  );
  await Deno.remove(folder, { recursive: true });
});

Deno.test("a package joins the tensor library, with what Deno's util lacks", async () => {
  const tf = await loadTensorLibrary();
  const folder = await Deno.makeTempDir();
  writeFakePackage(folder, NAME);
  loadAddon(addonIn(folder, NAME), tf);
  expect(tf.findBackendFactory("tensorflow")).toBeInstanceOf(Function);
  await Deno.remove(folder, { recursive: true });
});

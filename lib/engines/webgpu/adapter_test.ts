import { expect } from "@std/expect";
import { adapterVersions, findAdapter, type Graphics } from "./adapter.ts";

/** A WebGPU with an adapter of this description, or with none. */
function graphics(info?: Partial<GPUAdapterInfo>): Graphics {
  const adapter = info ? { info } as GPUAdapter : null;
  return { requestAdapter: () => Promise.resolve(adapter) };
}

Deno.test("the adapter tells what it is", async () => {
  const info = {
    vendor: "intel",
    architecture: "xe",
    description: "Arc",
    isFallbackAdapter: false,
  };
  const found = await findAdapter(graphics(info));
  expect(found).toEqual({
    vendor: "intel",
    architecture: "xe",
    description: "Arc",
    software: false,
  });
  expect(adapterVersions(found as never)).toEqual({
    adapter: "Arc",
    "adapter-vendor": "intel",
    "adapter-architecture": "xe",
    "adapter-kind": "hardware",
  });
});

Deno.test("what an adapter keeps to itself is said to be unnamed", () => {
  const versions = adapterVersions({
    vendor: "",
    architecture: "",
    description: "",
    software: true,
  });
  expect(versions).toEqual({
    adapter: "not named",
    "adapter-vendor": "not named",
    "adapter-architecture": "not named",
    "adapter-kind": "software",
  });
});

Deno.test("no adapter: the command that brings a software device", async () => {
  expect(await findAdapter(graphics())).toEqual({
    problem: "no graphics adapter was found; install the driver of the graphics card or, for a " +
      "software device, run `apt-get install mesa-vulkan-drivers`",
  });
});

Deno.test("no WebGPU in the runtime: what brings it", async () => {
  expect(await findAdapter(null)).toEqual({
    problem: "this runtime has no WebGPU; install Deno 2.9.6 or run it with --unstable-webgpu",
  });
});

Deno.test("Linux: Vulkan alone, unless the user has set something else", async () => {
  const variable = "DENO_WEBGPU_BACKEND";
  const before = Deno.env.get(variable);
  try {
    for (const [set, expected] of [["", "vulkan"], ["gl", "gl"]]) {
      Deno.env.set(variable, set);
      await findAdapter(graphics());
      expect(Deno.env.get(variable)).toBe(Deno.build.os === "linux" ? expected : set);
    }
  } finally {
    if (before === undefined) Deno.env.delete(variable);
    else Deno.env.set(variable, before);
  }
});

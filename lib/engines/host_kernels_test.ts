import { expect } from "@std/expect";
import { cpu } from "./cpu.ts";
import { hostKernels } from "./host_kernels.ts";
import { probe } from "./probe.ts";
import { startEngine } from "./running.ts";

Deno.test("each build has its digest, and engines name both", async () => {
  const { eigen, philox } = hostKernels();
  for (const digest of [eigen, philox]) expect(digest).toMatch(/^[0-9a-f]{12}$/);
  expect(eigen).not.toBe(philox);
  expect((await startEngine(cpu)).versions).toMatchObject({ eigen, philox });
});

Deno.test("another build of either is another numeric class", async () => {
  const { numericClass, versions } = await startEngine(cpu);
  expect((await probe("cpu", versions)).numericClass).toBe(numericClass);
  for (const name of ["eigen", "philox"]) {
    const rebuilt = { ...versions, [name]: "0123456789ab" };
    expect((await probe("cpu", rebuilt)).numericClass).not.toBe(numericClass);
  }
});

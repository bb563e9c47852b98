import { expect } from "@std/expect";
import type { KernelFunc } from "@tensorflow/tfjs-core";
import { cpu } from "./cpu.ts";
import { probe } from "./probe.ts";
import { startEngine } from "./running.ts";
import { tf } from "./tf.ts";

await startEngine(cpu);

/** Runs with another kernel in place. */
async function replacing(
  name: string,
  kernelFunc: KernelFunc,
  run: () => Promise<void>,
): Promise<void> {
  const kernel = tf.getKernel(name, "cpu");
  const swap = (to: typeof kernel): void => {
    tf.unregisterKernel(name, "cpu");
    tf.registerKernel(to);
  };
  swap({ ...kernel, kernelFunc });
  await run().finally(() => swap(kernel));
}

Deno.test("the class depends on the answers, the build and the name, and on nothing else", async () => {
  const first = await probe("x", { tfjs: "1" });
  expect(await probe("x", { tfjs: "1" })).toEqual(first);
  expect(first.numericClass).toMatch(/^x-[0-9a-f]{12}$/);
  expect((await probe("x", { tfjs: "2" })).numericClass).not.toBe(first.numericClass);
  expect((await probe("y", { tfjs: "1" })).numericClass).toBe(first.numericClass.replace("x", "y"));
});

Deno.test("one bit more in an operation changes the class and names the operation", async () => {
  const before = await probe("x", {});
  const exp = tf.getKernel("Exp", "cpu").kernelFunc;
  const offByOneBit: KernelFunc = (call) => {
    const result = exp(call) as { dataId: object };
    const { values } = (tf.backend() as unknown as {
      data: { get: (id: object) => { values: Float32Array } };
    }).data.get(result.dataId);
    new Uint32Array(values.buffer)[1000] ^= 1;
    return result as never;
  };
  await replacing("Exp", offByOneBit, async () => {
    const after = await probe("x", {});
    expect(after.numericClass).not.toBe(before.numericClass);
    const moved = Object.keys(before.answers).filter((q) => after.answers[q] !== before.answers[q]);
    expect(moved).toEqual(["exp"]);
  });
});

Deno.test("an engine that multiplies whole numbers wrongly is refused", async () => {
  const add = tf.getKernel("BatchMatMul", "cpu").kernelFunc;
  const wrong: KernelFunc = (call) =>
    add({
      ...call,
      attrs: { transposeA: false, transposeB: false },
      inputs: {
        a: call.inputs.a,
        b: tf.tidy(() => tf.add(call.inputs.b as never, 1)) as never,
      },
    });
  await replacing("BatchMatMul", wrong, async () => {
    await expect(probe("x", {})).rejects.toThrow(
      /^Cannot use engine "x" as it multiplies wrongly: -?\d+ came out as -?\d+$/,
    );
  });
});

Deno.test("the probe leaves no tensor behind", async () => {
  const before = tf.memory().numTensors;
  await probe("x", {});
  expect(tf.memory().numTensors).toBe(before);
});

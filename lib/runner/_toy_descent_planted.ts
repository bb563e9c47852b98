/**
 * Test helper, and a registry: `toy/descent` on an engine whose exponential is wrong from the third
 * step on: one unit in the last place, in the number [2].
 */
import type { AnyBenchmark } from "../core/benchmark.ts";
import { tf } from "../engines/tf.ts";
import { descent } from "./_toy_descent.ts";

type KernelConfig = ReturnType<typeof tf.getKernel>;

let sound: KernelConfig | undefined;

function plant(step: number): void {
  sound ??= tf.getKernel("Exp", "cpu");
  if (step === 1) replace(sound);
  if (step === 3) replace({ ...sound, kernelFunc: oneUlpOff(sound) });
}

function replace(kernel: KernelConfig): void {
  tf.unregisterKernel("Exp", "cpu");
  tf.registerKernel(kernel);
}

function oneUlpOff({ kernelFunc }: KernelConfig): KernelConfig["kernelFunc"] {
  return (call) => {
    const result = kernelFunc(call);
    const { dataId } = Array.isArray(result) ? result[0] : result;
    const backend = call.backend as { readSync(dataId: unknown): Float32Array };
    const { buffer, byteOffset } = backend.readSync(dataId);
    new Int32Array(buffer, byteOffset)[2]++;
    return result;
  };
}

export const benchmarks: readonly AnyBenchmark[] = [descent(plant)];

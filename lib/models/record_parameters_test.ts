import { expect } from "@std/expect";
import { cpu } from "../engines/cpu.ts";
import { startEngine } from "../engines/running.ts";
import { stream } from "../random/mod.ts";
import { mlp } from "./mlp.ts";
import { recordParameters } from "./record_parameters.ts";

Deno.test("recordParameters hands over every parameter with its name, shape and numbers", async () => {
  await startEngine(cpu);
  const model = mlp({ hidden: [3], codeSize: 1 })(4, "deterministic", stream(1));
  const seen: Record<string, { shape: readonly number[]; data: Float32Array }> = {};
  await recordParameters(model, {
    parameter: (name, shape, data) => (seen[name] = { shape, data }),
  });
  expect(Object.keys(seen)).toEqual(model.parameters.map(({ name }) => name));
  expect(seen["encoder/0/kernel"].shape).toEqual([4, 3]);
  expect(seen["encoder/0/kernel"].data).toEqual(model.parameters[0].variable.dataSync());
});

import { expect } from "@std/expect";
import type { Scalar, Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";
import { cpu } from "../engines/cpu.ts";
import { startEngine } from "../engines/running.ts";
import { tf } from "../engines/tf.ts";
import { stream } from "../random/mod.ts";
import type { Activation } from "./activations.ts";
import { shallow, type ShallowAutoencoder } from "./shallow.ts";

/** One input, three hidden units with inputs x - 1, 2 x and -x, and xhat = z1 + 10 z2 + 100 z3 + 0.5. */
function byHand(activation: Activation): ShallowAutoencoder {
  const model = shallow({ units: 3, activation })(1, "deterministic", stream(1));
  const numbers = [[[1, 2, -1]], [-1, 0, 0], [[1], [10], [100]], [0.5]];
  model.parameters.forEach(({ variable }, i) =>
    tf.tidy(() => variable.assign(tf.tensor(numbers[i])))
  );
  return model;
}

const at = (model: ShallowAutoencoder, x: number): { z: number[]; output: number } =>
  tf.tidy(() => {
    const z = model.encode(tf.tensor2d([[x]])).mean;
    return { z: [...z.dataSync()], output: model.decode(z).dataSync()[0] };
  });

/** Hidden values of inputs (-0.5, 1, -0.5), computed by hand: 1/(1+e^0.5), ln(1+e^-0.5) and so on. */
const hidden: Readonly<Record<Activation, number[]>> = {
  linear: [-0.5, 1, -0.5],
  sigmoid: [0.37754067, 0.73105858, 0.37754067],
  relu: [0, 1, 0],
  softplus: [0.47407698, 1.31326169, 0.47407698],
  saturated: [0, 1, 0],
};

for (const [activation, expected] of Object.entries(hidden)) {
  Deno.test(`shallow, ${activation}: hidden units and a linear output, by hand`, async () => {
    await startEngine(cpu);
    const model = byHand(activation as Activation);
    const { z, output } = at(model, 0.5);
    z.forEach((value, i) => expect(value).toBeCloseTo(expected[i], 6));
    expect(output).toBeCloseTo(expected[0] + 10 * expected[1] + 100 * expected[2] + 0.5, 4);
    model.dispose();
  });

  Deno.test(`shallow, ${activation}: Jacobians agree with differences`, async () => {
    await startEngine(cpu);
    const model = byHand(activation as Activation);
    // Away from the kinks at 0, 0.5 and 1.
    for (const x of [-0.7, 0.3, 1.6]) {
      const [low, high] = [at(model, x - 1e-2), at(model, x + 1e-2)];
      const slope = (a: number, b: number): number => (b - a) / 2e-2;
      const codes = low.z.map((value, i) => slope(value, high.z[i]) ** 2);
      const input = tf.tensor2d([[x]]);
      const [encoder, output] = [model.encoderJacobian(input), model.reconstructionJacobian(input)];
      const near = (found: Tensor1D, expected: number): void =>
        expect(Math.abs(found.dataSync()[0] - expected)).toBeLessThan(1e-3 * (1 + expected));
      near(encoder, codes.reduce((sum, square) => sum + square, 0));
      near(output, slope(low.output, high.output) ** 2);
    }
    model.dispose();
  });
}

Deno.test("shallow, saturated: is 1 above 1, and no gradient comes back from there", async () => {
  await startEngine(cpu);
  const model = byHand("saturated");
  expect(at(model, 3).z).toEqual([1, 1, 0]);
  const slopes = tf.grads((x) => tf.sum(model.encode(x as Tensor2D).mean) as Scalar);
  expect([...slopes([tf.tensor2d([[3]])])[0].dataSync()]).toEqual([0]);
  model.dispose();
});

Deno.test("shallow starts with W of sd 0.5, A of sd 0.5 / sqrt(units), c at 0 and b as told", async () => {
  await startEngine(cpu);
  const deviations = (options: Parameters<typeof shallow>[0]): number[] => {
    const model = shallow(options)(100, "deterministic", stream(1));
    const values = model.parameters.map(({ variable }) => [...variable.dataSync()]);
    model.dispose();
    return values.map((numbers) =>
      Math.sqrt(numbers.reduce((s, v) => s + v * v, 0) / numbers.length)
    );
  };
  const bias = new Float32Array(100).fill(3);
  const usual = deviations({ units: 400, activation: "relu", outputBias: bias });
  // The sample deviation of 40,000 normals is within 2 % of theirs.
  [0.5, 0, 0.025, 3].forEach((sd, i) =>
    expect(Math.abs(usual[i] - sd)).toBeLessThanOrEqual(0.02 * sd)
  );
  const init = { analysis: 0.1, synthesis: 0.2 };
  const other = deviations({ units: 400, activation: "relu", init });
  [0.1, 0, 0.2, 0].forEach((sd, i) =>
    expect(Math.abs(other[i] - sd)).toBeLessThanOrEqual(0.02 * sd)
  );
});

Deno.test("shallow refuses what it cannot be", () => {
  const build = shallow({ units: 3, activation: "relu", outputBias: [1, 2] });
  expect(() => build(2, "gaussian", stream(1))).toThrow(
    new TypeError(
      "Cannot build a shallow autoencoder as its encoder must be deterministic: it is gaussian",
    ),
  );
  expect(() => build(3, "deterministic", stream(1))).toThrow(
    new TypeError(
      "Cannot build a shallow autoencoder as its output bias must have 3 numbers: it has 2",
    ),
  );
});

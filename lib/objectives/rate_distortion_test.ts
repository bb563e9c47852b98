import { expect } from "@std/expect";
import { cpu } from "../engines/cpu.ts";
import { startEngine } from "../engines/running.ts";
import { tf } from "../engines/tf.ts";
import { stream } from "../random/mod.ts";
import { expectClose } from "./_golden.ts";
import { ACTIVATIONS, expectShallowGolden, goldenShallow } from "./_shallow_golden.ts";
import { rateDistortion } from "./rate_distortion.ts";

for (const activation of ACTIVATIONS) {
  for (const alpha of [0.5, 1.01, 2] as const) {
    Deno.test(`rateDistortion of order ${alpha}, ${activation}: PyTorch's losses and gradients`, async () => {
      const objective = rateDistortion({ mu: 1.5, sigma: 0.7, alpha });
      // float32 eigenvalues: their error is divided by 1 - alpha = -0.01, or weighs most in the root of a
      // small one. Order 2 needs none.
      const tolerance = alpha === 2 ? 5e-6 : 2e-4;
      await expectShallowGolden(
        objective,
        `rate-distortion, alpha ${alpha}`,
        activation,
        tolerance,
      );
    });
  }
}

Deno.test("rateDistortion of a constant output is mu D less the inputs' whole entropy", async () => {
  await startEngine(cpu);
  const model = goldenShallow("linear");
  tf.tidy(() => {
    for (const { variable } of model.parameters) variable.assign(tf.zerosLike(variable));
    // Three points far apart, sigma 1: S(X) = ln 3 = 1.0986123, and S(Xhat) = 0 as all outputs agree.
    const x = tf.tensor2d([[0, 0], [30, 0], [0, 40]]);
    const losses = rateDistortion({ mu: 0.01, sigma: 1, alpha: 2 }).loss(model, x, stream(1));
    expectClose(losses, [0 - 1.0986123, 9 - 1.0986123, 16 - 1.0986123]);
  });
  model.dispose();
});

Deno.test("rateDistortion of a perfect copy keeps only what the kernel blurs", async () => {
  await startEngine(cpu);
  const model = goldenShallow("linear");
  tf.tidy(() => {
    const copy = [[[1, 0, 0], [0, 1, 0]], [0, 0, 0], [[1, 0], [0, 1], [0, 0]], [0, 0]];
    model.parameters.forEach(({ variable }, i) => variable.assign(tf.tensor(copy[i])));
    // By hand, two points with k = exp(-1/2) = 0.60653: S_2 = -ln((1 + k^2) / 2), the joint one with k^2:
    // -ln((1 + 0.1353353) / 2) + ln((1 + 0.3678794) / 2) = 0.1863341.
    const x = tf.tensor2d([[0, 0], [1, 0]]);
    const losses = rateDistortion({ mu: 1, sigma: 1, alpha: 2 }).loss(model, x, stream(1));
    expectClose(losses, [-0.1863341, -0.1863341]);
  });
  model.dispose();
});

Deno.test("rateDistortion refuses bandwidths and orders without finite losses at once", () => {
  const make = (options: object): unknown =>
    rateDistortion({ mu: 1, sigma: 1, alpha: 2, ...options });
  for (const sigma of [0, -1, NaN, 1e-30, Infinity]) {
    expect(() => make({ sigma })).toThrow(
      new RangeError(
        `Cannot compare points as sigma must be from 1e-19 to 1e+22: current value is ${sigma}`,
      ),
    );
  }
  for (const alpha of [0, -1, NaN, Infinity]) {
    expect(() => make({ alpha })).toThrow(
      `order must be finite and above 0: current value is ${alpha}`,
    );
  }
});

Deno.test("rateDistortion is finite at the ends of its bandwidths, with its gradients", async () => {
  await startEngine(cpu);
  const model = goldenShallow("sigmoid");
  tf.tidy(() => {
    const x = tf.tensor2d([[0, 0], [1, 0], [1, 0], [0.3, 2]]);
    for (const sigma of [1e-19, 1e22]) {
      for (const alpha of [0.5, 1, 1.01, 2, 3]) {
        const objective = rateDistortion({ mu: 1, sigma, alpha });
        const { value, grads } = tf.variableGrads(
          () => tf.mean(objective.loss(model, x, stream(1))),
          model.parameters.map(({ variable }) => variable),
        );
        for (const tensor of [value, ...Object.values(grads)]) {
          expect(tensor.dataSync().every(Number.isFinite)).toBe(true);
        }
      }
    }
  });
  model.dispose();
});

Deno.test("rateDistortion keeps its weights as data, for the definition's digest", () => {
  const { mu, sigma, alpha } = rateDistortion({ mu: 1.5, sigma: 0.3, alpha: 1.01 });
  expect({ mu, sigma, alpha }).toEqual({ mu: 1.5, sigma: 0.3, alpha: 1.01 });
});

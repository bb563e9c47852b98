import { defineBenchmark, type Profile } from "../../lib/core/benchmark.ts";
import { errorFigure, gradientError, noticeable } from "./_entropy_errors.ts";
import {
  closedForms,
  differenceErrors,
  engineErrors,
  ORDERS,
  recordGradients,
  shiftError,
  sumError,
} from "./_entropy_gradients.ts";
import {
  cornered,
  type NetworkSize,
  randomNetwork,
  recordNetwork,
  smooth,
  type Units,
  units,
} from "./_entropy_network.ts";
import { allBelow, recordViolation, violation } from "./_violations.ts";
import { rateDistortionAe } from "./paper.ts";
import { inName } from "../_records.ts";

interface Size extends Profile, NetworkSize {}

const seeds = [1, 2, 3, 4, 5];
const variants = Object.keys(units);
const named = (alpha: number): string => `alpha-${inName(alpha)}`;

const errors = ORDERS.map((alpha) => ({
  label: `α = ${alpha}`,
  metric: gradientError(
    `error-${named(alpha)}`,
    `Largest relative error of a gradient, α = ${alpha}`,
    "equations 15 to 20, S and joint S by outputs, A, W and c, against central differences with " +
      "step 2^-16",
  ),
}));
const onEngine = ORDERS.map((alpha) => ({
  label: `α = ${alpha}`,
  metric: gradientError(
    `engine-error-${named(alpha)}`,
    `Largest relative error of the engine's gradient, α = ${alpha}`,
    "automatic differentiation in float32, S and joint S by outputs, against equations 15 and 16",
  ),
}));
const shift = violation("shift-change", "Largest change of an entropy under a shift", {
  unit: "nats",
  source: "max over orders of |change of S, joint S| when b moves by 1",
  noise: 1e-9,
});
const sum = violation("gradient-sum", "Largest sum of a gradient over examples", {
  unit: "1",
  source: "max over orders of |sum over i of dS/dxhat_i| by the largest element",
  noise: 1e-10,
});

export const entropyGradients = defineBenchmark<Units, Size>({
  id: "rate-distortion-ae/entropy-gradients",
  version: 1,
  paper: rateDistortionAe,
  where: "Equations 15 to 20",
  title: "Gradients of matrix entropies in closed form",
  summary:
    "The paper's gradients through eigenvalues, alone and joint, by outputs and by the parameters of a " +
    "network, against central differences of the entropies in float64; and the engine's own gradients, " +
    "with which networks are trained, against them.",
  profiles: {
    quick: { examples: 30, dimension: 2, units: 5, seeds },
    standard: { examples: 30, dimension: 2, units: 5, seeds },
    paper: { examples: 100, dimension: 5, units: 10, seeds },
  },
  variants: units,
  metrics: [...errors.map(({ metric }) => metric), shift, sum, ...onEngine.map((e) => e.metric)],
  published: [],
  claims: [
    {
      id: "C1",
      grade: "gate",
      where: "equations 15 to 20",
      statement:
        "The closed forms agree with central differences, to 1e-5 for smooth units and to " +
        "1e-3 for units with corners",
      holds: (m) =>
        errors.every(({ metric }) =>
          allBelow(m, metric, { variants: smooth, bound: 1e-5 }) &&
          allBelow(m, metric, { variants: cornered, bound: 1e-3 })
        ),
    },
    {
      id: "C2",
      grade: "gate",
      where: "equation 18",
      statement: "The gradient by b is 0: moving all outputs alike leaves every entropy as it is",
      holds: (m) => allBelow(m, shift, { variants, bound: 1e-8 }),
    },
    {
      id: "C3",
      grade: "gate",
      where: "equations 17 to 20",
      statement: "The gradients by outputs sum to 0 over the examples",
      holds: (m) => allBelow(m, sum, { variants, bound: 1e-9 }),
    },
    {
      id: "C4",
      grade: "gate",
      where: "not in the paper; the gradients that train",
      statement:
        "At α = 1.01 and 2 the engine's gradients in float32 agree with the closed forms to 1e-3",
      holds: (m) =>
        onEngine.slice(1).every(({ metric }) => allBelow(m, metric, { variants, bound: 1e-3 })),
    },
    {
      id: "C5",
      grade: "record",
      where: "not in the paper; the gradients that train",
      statement: "At α = 0.5 they do as well",
      holds: (m) => allBelow(m, onEngine[0].metric, { variants, bound: 1e-3 }),
    },
  ],
  figures: (summaries) => [
    errorFigure(summaries, errors, {
      title: "Errors of the entropies' gradients",
      caption: "Largest difference of closed form and central difference by the largest element, " +
        "median over seeds (equations 15 to 20). What is seen is the cut-off of the differences.",
    }),
    {
      ...errorFigure(summaries, onEngine, {
        title: "Errors of the engine's gradients",
        caption:
          "Largest difference of the engine's gradient by outputs, in float32, and the closed " +
          "form, median over seeds. A small α weighs small eigenvalues, which float32 knows least, and " +
          "α near 1 multiplies rounding by α / (1 - α).",
      }),
      id: "engine-errors",
    },
  ],
  async run({ variant: { activation }, params, rng, record }): Promise<void> {
    const random = randomNetwork(rng, params, activation);
    const closed = closedForms(random);
    const found = differenceErrors(random, closed);
    errors.forEach(({ metric }, k) => record.metric(metric.name, noticeable(found[k])));
    recordViolation(record, shift, shiftError(random));
    recordViolation(record, sum, sumError(closed, params.dimension));
    const ofEngine = await engineErrors(random, record);
    onEngine.forEach(({ metric }, k) => record.metric(metric.name, noticeable(ofEngine[k])));
    recordNetwork(random, record);
    recordGradients(closed, record);
  },
});

import { expect } from "@std/expect";
import { figureSchema } from "../../core/schema/figure.ts";
import { HOSTILE, sampleRun } from "../_sample_run.ts";
import { viewRun } from "../view.ts";
import { curveFigures, isLearning } from "./curves.ts";

Deno.test("a figure per curve, a line per variant", () => {
  const { run, records } = sampleRun();
  const [view] = viewRun(run, records);
  const figures = curveFigures(view, 1);
  expect(figures.map(({ title }) => title)).toEqual(["loss", "rate"]);
  expect(figures[0].series.map(({ label }) => label)).toEqual([
    "VAE, β = 1",
    "VIMAE, Gaussian prior",
    HOSTILE,
  ]);
  expect(figures[0].series[0].y).toEqual(records[0].curves.loss.y);
  for (const figure of figures) expect(figureSchema.parse(figure)).toEqual(figure);
});

Deno.test("more than two decades are drawn on a logarithmic axis", () => {
  const { run, records } = sampleRun();
  const [view] = viewRun(run, records);
  // The loss of the sample falls from 900 to about 3, its rate rises from 10 to 22.
  expect(curveFigures(view, 1).map(({ y }) => y.scale)).toEqual(["log", "linear"]);
  records[0].curves.loss.y[3] = -1;
  expect(curveFigures(view, 1)[0].y.scale).toBe("linear");
});

Deno.test("curves over epochs, steps or iterations show learning, others do not", () => {
  const { run, records } = sampleRun();
  const over = (xUnit: string): boolean => {
    records[0].curves = { loss: { unit: "1", xUnit, x: [1], y: [0.5] } };
    return isLearning(curveFigures(viewRun(run, records.slice(0, 1))[0], 1)[0]);
  };
  const units = ["epoch", "epochs", "step", "iteration", "batches", "sigma", "KL weight"];
  expect(units.map(over)).toEqual([true, true, true, true, true, false, false]);
});

Deno.test("a parameter over decades has a logarithmic axis, training a linear one", () => {
  const { run, records } = sampleRun();
  const scaleOver = (xUnit: string, x: number[]): string => {
    records[0].curves = { loss: { unit: "1", xUnit, x, y: [1, 2] } };
    return curveFigures(viewRun(run, records.slice(0, 1))[0], 1)[0].x.scale;
  };
  expect(scaleOver("sigma", [0.1, 1000])).toBe("log");
  expect(scaleOver("sigma", [0.1, 9])).toBe("linear");
  expect(scaleOver("iteration", [1, 1000])).toBe("linear");
});

Deno.test("a crashed trial has no line, a missing seed no figure", () => {
  const { run, records } = sampleRun();
  const [view] = viewRun(run, records);
  expect(curveFigures(view, 3)[0].series).toHaveLength(2);
  expect(curveFigures(view, 99)).toEqual([]);
});

Deno.test("the unit stands at the axis, and one point is a point", () => {
  const { run, records } = sampleRun();
  records[0].curves = { share: { unit: "1", xUnit: "epoch", x: [1], y: [0.5] } };
  const [view] = viewRun(run, records.slice(0, 1));
  const [figure] = curveFigures(view, 1);
  expect(figure.y.label).toBe("share");
  expect(figure.series[0].mark).toBe("points");
  expect(curveFigures(viewRun(run, records.slice(3))[0], 1)[0].y.label).toBe("loss, nats");
});

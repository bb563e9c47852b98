import { expect } from "@std/expect";
import { linePlot } from "./_line_plot.ts";
import { assignLooks, lookOf } from "./looks.ts";

const DIGITS = [..."0123456789"];

Deno.test("ten series have ten colours", () => {
  const looks = assignLooks([linePlot(DIGITS)]);
  expect(DIGITS.map((digit) => looks.get(digit)?.colour)).toEqual(DIGITS.map((d) => `c${d}`));
});

Deno.test("a label keeps its colour, and labels that never meet may share one", () => {
  const looks = assignLooks([linePlot(["vae", "wae"]), linePlot(DIGITS), linePlot(["uae", "wae"])]);
  expect(looks.get("vae")?.colour).toBe("c0");
  expect(looks.get("wae")?.colour).toBe("c1");
  expect(looks.get("uae")?.colour).toBe("c0");
  expect(looks.get("0")?.colour).toBe("c0");
});

Deno.test("labels that meet in any figure differ, whatever the order of figures", () => {
  const figures = [
    linePlot(["a"]),
    linePlot(["b"]),
    linePlot(["a", "b", "c"]),
    linePlot(["c", "d"]),
  ];
  for (const order of [figures, figures.toReversed()]) {
    const looks = assignLooks(order);
    const [a, b, c, d] = [..."abcd"].map((label) => looks.get(label)?.colour);
    expect(new Set([a, b, c]).size).toBe(3);
    expect(c).not.toBe(d);
  }
});

Deno.test("beyond ten colours, shapes and dashes tell series apart", () => {
  const labels = Array.from({ length: 25 }, (_, i) => `variant ${i}`);
  const looks = assignLooks([linePlot(labels)]);
  expect(looks.get("variant 10")).toEqual({ colour: "c0", dash: [10, 3], shape: "rectRot" });
  expect(new Set(labels.map((label) => JSON.stringify(looks.get(label)))).size).toBe(25);
});

Deno.test("references are ink with dashes of their own, or dashed in their series' colour", () => {
  const looks = assignLooks([linePlot(["vae"]), linePlot(["published", "bound", "vae"], "dashed")]);
  const [published, bound, vae] = ["published", "bound", "vae"].map((label) =>
    lookOf(label, "dashed", looks)
  );
  expect([published.colour, bound.colour, vae.colour]).toEqual(["ink", "ink", "c0"]);
  expect(published.dash).not.toEqual(bound.dash);
  expect(vae.dash).toEqual([6, 4]);
  expect(lookOf("vae", "normal", looks).dash).toEqual([]);
});

Deno.test("what stands in the background is muted", () => {
  const looks = assignLooks([linePlot(["prior"], "muted"), linePlot(["vae"])]);
  expect(lookOf("prior", "muted", looks).colour).toBe("muted");
  expect(lookOf("vae", "muted", looks).colour).toBe("muted");
});

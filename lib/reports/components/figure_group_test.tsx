import { expect } from "@std/expect";
import { assignLooks } from "../charts/looks.ts";
import { htmlOf, sampleView, textOf } from "./_text.tsx";
import { FigureGroup, SingleFigure } from "./figure_group.tsx";

const view = sampleView();
const codes = ["v0", "v1"].map((variant) => view.recordOf(variant, 1)!.figures[0]);
const images = ["v0", "v1"].map((variant) => view.recordOf(variant, 1)!.figures[1]);
const looks = assignLooks(codes);

Deno.test("variants stand side by side under one title and one legend", () => {
  const members = codes.map((figure, i) => ({ heading: `Variant ${i}`, figure }));
  const group = <FigureGroup members={members} looks={looks} file="f" />;
  const html = htmlOf(group);
  expect(html.match(/<h4>/g)).toHaveLength(1);
  expect(html.match(/class="legend"/g)).toHaveLength(1);
  expect(html.match(/<canvas/g)).toHaveLength(2);
  expect(textOf(group)).toMatch(/Variant 0 MMD² = 0\.50 .*Variant 1 MMD² = 0\.60 /);
});

Deno.test("a caption that all share is told once", () => {
  const members = images.map((figure, i) => ({ heading: `Variant ${i}`, figure }));
  const text = textOf(<FigureGroup members={members} looks={looks} file="f" />);
  expect(text.match(/their reconstructions below/g)).toHaveLength(1);
});

Deno.test("a figure alone has title, legend and caption", () => {
  const text = textOf(<SingleFigure figure={codes[0]} looks={looks} file="f" />);
  expect(text).toMatch(
    /^Codes of the test set by digit prior 0 1 .* MMD² = 0\.50 \(seed 1\)\. CSV$/,
  );
});

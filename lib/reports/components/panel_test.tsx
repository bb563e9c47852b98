import { expect } from "@std/expect";
import { HOSTILE } from "../_sample_run.ts";
import { assignLooks } from "../charts/looks.ts";
import { htmlOf, sampleView, textOf } from "./_text.tsx";
import { Panel } from "./panel.tsx";

const view = sampleView();
const [ablation, bars] = view.info.figures;
const looks = assignLooks(view.info.figures);

Deno.test("a chart has a canvas with words for it, its data, its caption and a CSV", () => {
  const html = htmlOf(<Panel figure={ablation} looks={looks} file="f" caption="C" />);
  expect(html).toMatch(
    /<canvas role="img" aria-label="Plot. Where the order turns round. MMD² over KL weight. Series:/,
  );
  const [, json] = html.match(/<script type="application\/json">(.*?)<\/script>/s) ?? [];
  expect(JSON.parse(json).series[0].x).toEqual([0, 0.001, 0.01, 0.1, 1]);
  expect(html).toContain('<a class="csv" href="#" download="f.csv"');
});

Deno.test("points that a logarithmic axis leaves out are owned up to", () => {
  const text = textOf(<Panel figure={ablation} looks={looks} file="f" caption="C" />);
  expect(text).toContain("C 2 values of zero or below cannot stand on a logarithmic axis");
});

Deno.test("hostile text is text: in words, in data", () => {
  const html = htmlOf(<Panel figure={bars} looks={looks} file="f" heading={HOSTILE} />);
  expect(html).not.toContain(HOSTILE);
  expect(html).toContain('<p class="heading">&lt;script>alert(1)&lt;/script></p>');
  expect(html).toContain('"\\u003cscript>alert(1)\\u003c/script>"');
});

Deno.test("a square plot is shaped by its ranges, lying bars by their number", () => {
  const codes = view.recordOf("v0", 1)!.figures[0];
  const square = htmlOf(<Panel figure={codes} looks={looks} file="f" />);
  expect(square).toContain('<div class="chart fixed" style="--aspect:1">');
  // Three categories of two bars each, 22 pixels a bar and 70 for the axis.
  expect(htmlOf(<Panel figure={bars} looks={looks} file="f" />)).toContain("--height:202px");
});

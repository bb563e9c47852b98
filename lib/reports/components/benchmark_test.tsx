import { expect } from "@std/expect";
import { htmlOf, sampleView, textOf } from "./_text.tsx";
import { BenchmarkSection } from "./benchmark.tsx";

const section = <BenchmarkSection view={sampleView()} looks={new Map()} seeds={[1]} />;

Deno.test("figures that compare come first, then claims, results, trials, provenance", () => {
  const text = textOf(section);
  const parts = [
    "How close the codes come to the prior",
    "Section 5.1, Figure 1 of Ada Author, Ben Writer and Cy Third (2020)",
    "Where the order turns round",
    "Claims",
    "Results",
    "Single trials",
    "Learning curves",
    "Provenance",
  ].map((part) => text.indexOf(part));
  expect(parts[0]).toBeGreaterThan(-1);
  expect(parts).toEqual(parts.toSorted((a, b) => a - b));
});

Deno.test("the primary metric is open, the others are folded with their verdicts", () => {
  const html = htmlOf(section);
  const folded = [...html.matchAll(/<summary>(.*?)<\/summary>/gs)].map(([, text]) => text);
  expect(folded[0]).toBe('Rate <span class="soft">1 within, 1 missing, 1 non-finite</span>');
  expect(html.indexOf("<b>MMD², IMQ-7</b>")).toBeLessThan(html.indexOf("<details>"));
});

Deno.test("an address that is not of the web is not a link", () => {
  const view = sampleView();
  view.info.paper.url = "javascript:alert(1)";
  const html = htmlOf(<BenchmarkSection view={view} looks={new Map()} seeds={[1]} />);
  expect(html).not.toContain("javascript:");
});

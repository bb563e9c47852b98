import { expect } from "@std/expect";
import { linear, oklab, times, type Triple, VISIONS } from "./_vision.ts";
import { cssVariables, PAGE_COLOURS, SERIES_COLOURS, type Theme } from "./palette.ts";

/** The least distance in OKLab between two of these colours as somebody sees them. */
function leastDistance(colours: readonly string[], vision: Triple[]): number {
  const seen = colours.map((hex) => oklab(times(vision, linear(hex))));
  const distances = seen.flatMap((a, i) =>
    seen.slice(i + 1).map((b) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]))
  );
  return Math.min(...distances);
}

/** The contrast ratio of WCAG 2. */
function contrast(a: string, b: string): number {
  const [low, high] = [a, b].map((hex) => times([[0.2126, 0.7152, 0.0722]], linear(hex))[0])
    .sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const THEMES: Theme[] = ["light", "dark"];

Deno.test("the measure of distance tells a known bad palette from a good one", () => {
  // Matplotlib's first ten colours: green and red, brown and olive are alike with protanopia.
  const tab10 = "#1f77b4 #ff7f0e #2ca02c #d62728 #9467bd #8c564b #e377c2 #7f7f7f #bcbd22 #17becf"
    .split(" ");
  expect(leastDistance(tab10, VISIONS.protanopia)).toBeLessThan(0.01);
  expect(leastDistance(["#000000", "#ffffff"], VISIONS.normal)).toBeCloseTo(1, 5);
});

Deno.test("any two of the ten colours differ, with every kind of colour vision", () => {
  for (const theme of THEMES) {
    for (const vision of Object.values(VISIONS)) {
      expect(leastDistance(SERIES_COLOURS[theme], vision)).toBeGreaterThan(0.08);
    }
  }
});

Deno.test("text has a contrast of 4.5 to 1 with the page, series of 2 to 1", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  for (const theme of THEMES) {
    const { paper, line: _line, muted: _muted, ...texts } = PAGE_COLOURS[theme];
    for (const hex of Object.values(texts)) expect(contrast(hex, paper)).toBeGreaterThan(4.5);
    for (const hex of SERIES_COLOURS[theme]) expect(contrast(hex, paper)).toBeGreaterThan(2);
  }
});

Deno.test("the colours are CSS variables", () => {
  expect(cssVariables("dark")).toContain("--paper:#15171b;");
  expect(cssVariables("light")).toContain("--c9:#a48b08;");
});

import { expect } from "@std/expect";
import { cssVariables, PAGE_COLOURS, SERIES_COLOURS, type Theme } from "./palette.ts";

type Triple = [number, number, number];

/** Linear RGB of `#rrggbb`, by the sRGB transfer function (IEC 61966-2-1). */
function linear(hex: string): Triple {
  return [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as Triple;
}

function times(matrix: readonly Triple[], vector: readonly number[]): Triple {
  return matrix.map((row) => row.reduce((sum, v, i) => sum + v * vector[i], 0)) as Triple;
}

/** OKLab of linear RGB (Ottosson 2020). */
function oklab(rgb: Triple): Triple {
  const cones = times([
    [0.4122214708, 0.5363325363, 0.0514459929],
    [0.2119034982, 0.6806995451, 0.1073969566],
    [0.0883024619, 0.2817188376, 0.6299787005],
  ], rgb.map((v) => Math.min(1, Math.max(0, v))));
  return times([
    [0.2104542553, 0.793617785, -0.0040720468],
    [1.9779984951, -2.428592205, 0.4505937099],
    [0.0259040371, 0.7827717662, -0.808675766],
  ], cones.map((v) => Math.cbrt(Math.max(0, v))));
}

/** Severity 1.0 of each deficiency, table 1 of Machado, Oliveira & Fernandes 2009. */
const VISIONS: Record<string, Triple[]> = {
  normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

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

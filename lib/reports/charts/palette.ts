/**
 * Colours of the series. Each theme's ten are chosen for a large least distance in OKLab between
 * any two, for normal vision and as seen with protanopia, deuteranopia and tritanopia (Machado,
 * Oliveira & Fernandes 2009), under a bound on the contrast with the page; the same place in both
 * lists has about the same hue. `palette_test.ts` computes distances and contrasts.
 */
export const SERIES_COLOURS = {
  light: [
    "#3549b8",
    "#f09f18",
    "#9e197b",
    "#3792b5",
    "#5b6c09",
    "#d39ef3",
    "#663b24",
    "#62c19f",
    "#ba616e",
    "#a48b08",
  ],
  dark: [
    "#60b4ec",
    "#b65412",
    "#bb60a7",
    "#5de1e5",
    "#b7c231",
    "#7f7ce9",
    "#f0bfa0",
    "#1e8163",
    "#e88ba0",
    "#9c9455",
  ],
} as const;

/** Number of different colours; further series differ by shape and dash. */
export const COLOUR_COUNT = SERIES_COLOURS.light.length;

/** Colours of the page itself, by the CSS variable that carries them. */
export const PAGE_COLOURS = {
  light: {
    paper: "#fcfcfa",
    ink: "#1c1e22",
    soft: "#565b66",
    line: "#dedfda",
    muted: "#b4b7bd",
    link: "#2b3fae",
    good: "#17663d",
    failed: "#a8201a",
    unjudged: "#7c5200",
  },
  dark: {
    paper: "#15171b",
    ink: "#e7e6e2",
    soft: "#a6abb5",
    line: "#33373f",
    muted: "#5d636e",
    link: "#9db4ff",
    good: "#6fd3a0",
    failed: "#ff9389",
    unjudged: "#eab765",
  },
} as const;

export type Theme = keyof typeof SERIES_COLOURS;

/** The colours of a theme as CSS declarations: `--ink:#1c1e22;…--c0:#3549b8;…`. */
export function cssVariables(theme: Theme): string {
  const page = Object.entries(PAGE_COLOURS[theme]).map(([name, hex]) => `--${name}:${hex};`);
  const series = SERIES_COLOURS[theme].map((hex, i) => `--c${i}:${hex};`);
  return [...page, ...series].join("");
}

/** Colours of numbers, from the lowest to the highest, in equal steps; between two, mix linearly. */
export type ColourMap = readonly string[];

/**
 * From dark to light for numbers that grow: lightness rises all the way and the steps are equal in
 * OKLab (Ottosson 2020), so that it reads alike with every kind of colour vision, in grey, and in
 * both themes. `colour_map_test.ts` computes both.
 */
const SEQUENTIAL: ColourMap = [
  "#1d103c",
  "#281655",
  "#2f206e",
  "#333083",
  "#2e4490",
  "#205898",
  "#016b9d",
  "#027c9b",
  "#028d99",
  "#059e96",
  "#23ad90",
  "#40bc84",
  "#62c974",
  "#8bd365",
  "#b2dc58",
  "#d7e550",
  "#f9ed52",
];

/** Blue below a light middle, brown above it, which no kind of colour vision takes for one another. */
const DIVERGING: ColourMap = [
  "#113585",
  "#1f4e9d",
  "#2b66b6",
  "#3a80cc",
  "#569ad7",
  "#76b2de",
  "#98cae4",
  "#bfdfe8",
  "#ecf1f2",
  "#f0d8b8",
  "#edbe88",
  "#e6a15f",
  "#db833d",
  "#cb6622",
  "#b44d12",
  "#993809",
  "#7c2707",
];

/** The colours of each palette that a heat map may ask for. */
export const COLOUR_MAPS = { sequential: SEQUENTIAL, diverging: DIVERGING } as const;

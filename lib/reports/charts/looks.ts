import type { DrawnFigure } from "../../core/schema/figure.ts";
import { COLOUR_COUNT } from "./palette.ts";

/** How a series is drawn, apart from its data. */
export interface Look {
  /** The CSS variable of its colour: `c0` … `c9`, `ink` or `muted`. */
  readonly colour: string;
  /** Lengths of stroke and gap in pixels; empty for a whole line. */
  readonly dash: readonly number[];
  /** Chart.js's name of the point's shape. */
  readonly shape: string;
}

/** Label of a series -> its look, the same in all figures of a page. */
export type Looks = ReadonlyMap<string, Look>;

const SHAPES = ["circle", "rectRot", "triangle", "rect", "star"];
const DASHES = [[], [10, 3], [2, 3], [10, 3, 2, 3], [5, 2]];
const REFERENCE_DASHES = [[6, 4], [2, 4], [9, 4, 2, 4], [14, 5]];

/** What a reference in the background looks like. */
const MUTED_LOOK: Look = { colour: "muted", dash: [], shape: "circle" };

/**
 * Gives each label one look for the whole page, so that labels which meet in a figure differ.
 * Labels that only ever stand for dashed lines are references: ink, told apart by their dashes.
 */
export function assignLooks(figures: readonly DrawnFigure[]): Looks {
  const coloured = figures.map((figure) => labelsOf(figure, (style) => style === "normal"));
  const known = new Set(coloured.flat());
  const dashed = figures.map((figure) =>
    labelsOf(figure, (style) => style === "dashed").filter((label) => !known.has(label))
  );
  return new Map([
    ...[...numberLabels(coloured)].map(([label, n]) => [label, seriesLook(n)] as const),
    ...[...numberLabels(dashed)].map(([label, n]) => [label, referenceLook(n)] as const),
  ]);
}

function seriesLook(n: number): Look {
  const round = Math.floor(n / COLOUR_COUNT);
  return {
    colour: `c${n % COLOUR_COUNT}`,
    dash: DASHES[round % DASHES.length],
    shape: SHAPES[round % SHAPES.length],
  };
}

function referenceLook(n: number): Look {
  const dash = REFERENCE_DASHES[n % REFERENCE_DASHES.length];
  return { colour: "ink", dash, shape: "circle" };
}

/** The look of a series of that label in that style: `normal`, `muted` or `dashed`. */
export function lookOf(label: string, style: string, looks: Looks): Look {
  const look = looks.get(label);
  if (style === "muted" || !look) return MUTED_LOOK;
  const borrowsColour = style === "dashed" && look.colour !== "ink";
  return borrowsColour ? { ...look, dash: REFERENCE_DASHES[0] } : look;
}

/** The labels of a figure's series in the styles that are wanted: all unless stated. */
export function labelsOf(
  figure: DrawnFigure,
  wanted: (style: string) => boolean = () => true,
): string[] {
  if (figure.kind === "images") return [];
  if (figure.kind === "bars") return wanted("normal") ? figure.series.map((s) => s.label) : [];
  const series = figure.kind === "heatmap" ? figure.overlays : figure.series;
  return series.filter((s) => wanted(s.style)).map((s) => s.label);
}

/** Numbers labels from 0, in order of appearance, each the least that no companion has. */
function numberLabels(sets: readonly (readonly string[])[]): Map<string, number> {
  const companions = new Map<string, Set<string>>();
  for (const set of sets) {
    for (const label of set) {
      companions.set(label, new Set([...companions.get(label) ?? [], ...set]));
    }
  }
  const numbers = new Map<string, number>();
  for (const [label, others] of companions) {
    const taken = new Set([...others].map((other) => numbers.get(other)));
    let n = 0;
    while (taken.has(n)) n++;
    numbers.set(label, n);
  }
  return numbers;
}

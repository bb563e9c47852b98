import type { JSX } from "preact";
import { formatNumber } from "../format.ts";

/** The numbers of one variant and metric on the scale of their table. */
export interface StripValues {
  readonly seeds: readonly number[];
  readonly mean: number | null;
  readonly baseline: number | null;
  readonly published: readonly number[];
}

/** A scale that all strips of a table share. */
export interface StripScale {
  readonly low: number;
  readonly high: number;
  readonly log: boolean;
}

const WIDTH = 132;
const HEIGHT = 22;
const MARGIN = 6;

/** The scale that holds all these numbers; logarithmic if they span more than two decades. */
export function stripScale(strips: readonly StripValues[]): StripScale | undefined {
  const all = strips.flatMap(allValues).filter(Number.isFinite);
  if (all.length === 0) return undefined;
  const [low, high] = [Math.min(...all), Math.max(...all)];
  return { low, high, log: low > 0 && high / low > 100 };
}

function allValues({ seeds, mean, baseline, published }: StripValues): number[] {
  return [...seeds, ...published, mean ?? NaN, baseline ?? NaN];
}

/** One line of a dot plot: a dot per seed, a bar for the mean, open marks for the references. */
export function SeedStrip(props: { values: StripValues; scale: StripScale }): JSX.Element {
  const { seeds, mean, baseline, published } = props.values;
  const x = (value: number): number => place(value, props.scale);
  const mid = HEIGHT / 2;
  const moved = baseline !== null && (mean === null || Math.abs(x(baseline) - x(mean)) >= 1);
  return (
    <svg
      class="strip"
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`By seed: ${seeds.map((value) => formatNumber(value)).join(", ") || "none"}`}
    >
      <line class="axis" x1={MARGIN} x2={WIDTH - MARGIN} y1={mid} y2={mid} />
      {moved && <rect class="baseline" x={x(baseline) - 4} y={mid - 4} width="8" height="8" />}
      {published.map((value) => <path key={value} class="published" d={diamond(x(value), mid)} />)}
      {seeds.map((value) => <circle key={value} class="seed" cx={x(value)} cy={mid} r="2.8" />)}
      {mean !== null && <line class="mean" x1={x(mean)} x2={x(mean)} y1={mid - 7} y2={mid + 7} />}
    </svg>
  );
}

/** What the marks of a strip mean, and the ends of its scale. */
export function StripKey(
  { scale, published }: { scale: StripScale; published: boolean },
): JSX.Element {
  const [low, high] = [formatNumber(scale.low, 3), formatNumber(scale.high, 3)];
  return (
    <p class="note">
      Dots: one per seed, from {low} on the left to {high} on the right
      {scale.log && ", logarithmic"}. Bar: mean. Square: baseline, where it differs.
      {published && " Diamond: published."}
    </p>
  );
}

function place(value: number, { low, high, log }: StripScale): number {
  const of = (v: number): number => log ? Math.log(v) : v;
  const share = high > low ? (of(value) - of(low)) / (of(high) - of(low)) : 0.5;
  return Math.round(10 * (MARGIN + share * (WIDTH - 2 * MARGIN))) / 10;
}

function diamond(x: number, y: number): string {
  const round = (value: number): number => Math.round(10 * value) / 10;
  return `M${round(x - 5)} ${y}L${x} ${y - 5}L${round(x + 5)} ${y}L${x} ${y + 5}Z`;
}

import type { Perf, PerfRow } from "../core/schema/perf.ts";
import { figureSchema } from "../core/schema/figure.ts";
import type { BarsFigure } from "./charts/spec.ts";
import { formatNumber, listing, plural } from "./format.ts";
import type { Standing } from "./standing.ts";

/** A line of the table of speeds, as text. */
export interface SpeedLine {
  readonly workload: string;
  readonly side: string;
  readonly time: string;
  readonly speed: string;
  readonly memory: string;
  /** `1.02 (0.98 to 1.10, 8 rounds)`; empty for the reference. */
  readonly ratio: string;
  /** `at most 1.5`; empty if nothing is demanded. */
  readonly bar: string;
  readonly outcome?: { readonly text: "met" | "missed"; readonly standing: Standing };
}

/** What a measurement of speed says, row by row. */
export function speedLines({ rows }: Perf): SpeedLine[] {
  return rows.map((row) => ({
    workload: row.workload,
    side: row.side,
    time: `${formatNumber(row.milliseconds, 3)} ms`,
    speed: formatNumber(row.gflops, 3),
    memory: row.peakMiB === undefined ? "" : `${formatNumber(row.peakMiB, 3)} MiB`,
    ...ratioTexts(row),
  }));
}

function ratioTexts({ ratio }: PerfRow): Pick<SpeedLine, "ratio" | "bar" | "outcome"> {
  if (!ratio) return { ratio: "", bar: "" };
  const { median, low, high, rounds, bar } = ratio;
  const [m, l, h] = [median, low, high].map((value) => value.toFixed(2));
  const text = `${m} (${l} to ${h}, ${plural(rounds, "round")})`;
  if (bar === undefined) return { ratio: text, bar: "" };
  const outcome = median <= bar
    ? { text: "met", standing: "good" } as const
    : { text: "missed", standing: "warning" } as const;
  return { ratio: text, bar: `at most ${formatNumber(bar)}`, outcome };
}

/** What the times are held against: the sides that have no ratio themselves. */
export function referenceOf({ rows }: Perf): string {
  return listing([...new Set(rows.filter(({ ratio }) => !ratio).map(({ side }) => side))]);
}

/** `4 of 5 bars met.`; without bars, how many workloads were timed. */
export function speedSentence(perf: Perf): string {
  const judged = speedLines(perf).flatMap(({ outcome }) => outcome ?? []);
  const met = judged.filter(({ text }) => text === "met").length;
  const workloads = new Set(perf.rows.map(({ workload }) => workload)).size;
  const timed = `${plural(workloads, "workload")} timed`;
  return judged.length === 0
    ? `${timed}.`
    : `${timed}, ${met} of ${plural(judged.length, "bar")} met.`;
}

/** Step times side by side, of the sides that have all workloads; undefined if there is none. */
export function speedFigure({ rows }: Perf): BarsFigure | undefined {
  const workloads = [...new Set(rows.map(({ workload }) => workload))];
  const series = [...Map.groupBy(rows, ({ side }) => side)].flatMap(([label, own]) => {
    const times = workloads.map((w) => own.find(({ workload }) => workload === w)?.milliseconds);
    const values = times.filter((time) => time !== undefined);
    return values.length === workloads.length ? [{ label, values }] : [];
  });
  if (series.length === 0) return undefined;
  return figureSchema.parse({
    kind: "bars",
    id: "speed",
    title: "Time of a training step",
    caption: "Median over rounds; shorter is better. All sides took turns on the same machine.",
    categories: workloads,
    y: { label: "milliseconds", scale: "log" },
    series,
  }) as BarsFigure;
}

import type { PerfRow } from "../../lib/core/schema/perf.ts";

/** A row of a workload as it is printed. */
export function lineOf(workload: string, row: PerfRow): string {
  const { side, milliseconds, gflops, peakMiB, ratio } = row;
  const columns = [
    workload.padEnd(12),
    side.padEnd(10),
    `${milliseconds.toFixed(2)} ms`.padStart(11),
    `${gflops.toFixed(1)} GFLOP/s`.padStart(14),
    peakMiB === undefined ? "" : `${peakMiB.toFixed(0)} MiB`.padStart(9),
  ];
  if (ratio) {
    const { median, low, high, bar } = ratio;
    columns.push(` ratio ${median.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`);
    columns.push(bar === undefined ? "" : `${isAboveBar(row) ? "ABOVE" : "within"} ${bar}`);
  }
  return columns.join(" ").trimEnd();
}

/** Whether a row's median ratio is above its bar. */
export function isAboveBar({ ratio }: PerfRow): boolean {
  return ratio !== undefined && ratio.median > (ratio.bar ?? Infinity);
}

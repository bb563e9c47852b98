import type { Progress } from "../core/trial.ts";

/**
 * Passes on at most one report per interval, and always the first of a phase, so that progress costs
 * a trial nothing.
 */
export function throttle(
  milliseconds: number,
  report: (progress: Progress) => void,
  now: () => number = () => performance.now(),
): (progress: Progress) => void {
  let last = -Infinity;
  let phase: string | undefined;
  return (progress) => {
    const time = now();
    if (progress.phase === phase && time - last < milliseconds) return;
    [last, phase] = [time, progress.phase];
    report(progress);
  };
}

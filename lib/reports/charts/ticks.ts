import { commonExponent, labelIn, logTick, shortNumber } from "../page/numbers.js";

/** A labelled place on a scale. */
export interface Tick {
  /** From 0 at the low end to 1 at the high one. */
  readonly place: number;
  readonly label: string;
}

const MOST_TICKS = 6;

export interface Scale {
  readonly label: string;
  readonly low: number;
  readonly high: number;
  readonly log: boolean;
}

/** A scale's label and round numbers on it, six at the most; powers of ten if it is logarithmic. */
export function ticksOf({ label, low, high, log }: Scale): { title: string; ticks: Tick[] } {
  const exponent = log ? 0 : commonExponent(low, high);
  const values = log ? logValues(low, high) : linearValues(low, high);
  const ticks = values.map((value) => ({
    place: log ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low),
    label: log
      ? logTick(value, { min: low, max: high })
      : shortNumber(Number((value / 10 ** exponent).toPrecision(12))),
  }));
  return { title: labelIn(label, exponent), ticks: ticks.filter(({ label }) => label !== "") };
}

function linearValues(low: number, high: number): number[] {
  const rough = (high - low) / (MOST_TICKS - 1);
  const decade = 10 ** Math.floor(Math.log10(rough));
  const step = decade * [1, 2, 5, 10].find((factor) => factor * decade >= rough * (1 - 1e-9))!;
  const first = Math.ceil(low / step - 1e-9);
  const count = Math.floor(high / step + 1e-9) - first + 1;
  return Array.from({ length: count }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

function logValues(low: number, high: number): number[] {
  const [first, last] = [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))];
  const every = Math.ceil((last - first) / (MOST_TICKS - 1));
  const factors = high / low < 100 ? [1, 2, 5] : [1];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
    .filter((exponent) => exponent % every === 0)
    .flatMap((exponent) => factors.map((factor) => Number(`${factor}e${exponent}`)))
    .filter((value) => value >= low * (1 - 1e-6) && value <= high * (1 + 1e-6));
}

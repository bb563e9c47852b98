/**
 * How much weight a claim has: `gate` fails a check, `soft` warns, `record` only reports, `paper`
 * is decided in the paper profile only.
 */
export type Grade = "gate" | "soft" | "record" | "paper";

/** The median over seeds of a variant's metric; reading it puts it into the claim's evidence. */
export type MetricReader = (variant: string, metric: string) => number;

/** A testable statement of a paper. */
export interface Claim {
  /** Unique in its benchmark: `"C1"`. */
  readonly id: string;
  readonly grade: Grade;
  readonly statement: string;
  /** `"Figure 1"`, `"Section 5.1"`. */
  readonly where: string;
  /** Whether it holds, given a way to read metrics. */
  readonly holds: (m: MetricReader) => boolean;
  /**
   * On what it is decided: `medians` over seeds (the default), which most single seeds have to agree
   * with, or `every seed`, for what one exception refutes: an identity, a bound.
   */
  readonly decidedOn?: "medians" | "every seed";
  /** The most likely reason, in a sentence, if it is known not to hold here. */
  readonly why?: string;
}

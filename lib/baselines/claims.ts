import type { Claim } from "../core/claim.ts";
import type { ClaimResult } from "../core/schema/run.ts";
import { ClaimReads, type ClaimTrial } from "./claim_reads.ts";
import { seedList, sentence } from "./wording.ts";

/** Fewer seeds than this decide no claim. */
export const LEAST_SEEDS = 3;

/** What is needed of a benchmark to decide its claims. */
export interface ClaimingBenchmark {
  readonly id: string;
  readonly claims: readonly Claim[];
}

/**
 * Decides the claims of a benchmark on the medians over seeds or on every single one, and tells in how
 * many seeds each holds. Undecided if medians say one thing and most single seeds another (a median
 * of each value is no seed's result), if a value it reads is missing or not finite, a trial it reads
 * ended with an error, or there are fewer than {@linkcode LEAST_SEEDS} seeds.
 *
 * @param records of one run, of one profile; those of other benchmarks are passed over.
 */
export function decideClaims(
  benchmark: ClaimingBenchmark,
  records: readonly ClaimTrial[],
): ClaimResult[] {
  const trials = records.filter((record) => record.benchmark === benchmark.id);
  return benchmark.claims.map((claim) => {
    const { id, grade, statement, where } = claim;
    return { benchmark: benchmark.id, id, grade, statement, where, ...decide(claim, trials) };
  });
}

type Decision = Pick<ClaimResult, "status" | "evidence" | "why">;

function decide(claim: Claim, trials: readonly ClaimTrial[]): Decision {
  const decision = outcome(claim, trials);
  const open = decision.status === "not reproduced" || decision.status === "undecided";
  return open && claim.why ? { ...decision, why: claim.why } : decision;
}

function outcome(claim: Claim, trials: readonly ClaimTrial[]): Decision {
  const other = claim.grade === "paper" && trials.find((trial) => trial.profile !== "paper");
  if (other) {
    const evidence = `Decided in the paper profile only; this run is of profile ${other.profile}.`;
    return { status: "not applicable", evidence };
  }
  if (trials.length === 0) return undecided("no trial has a result");
  const reads = new ClaimReads(trials);
  const { seeds } = reads;
  const holds = claim.holds(reads.median);
  const count = seeds.filter((seed) => claim.holds(reads.at(seed))).length;
  const obstacle = reads.obstacle();
  if (obstacle) return undecided(obstacle);
  const evidence = `${reads.inWords()}; holds in ${count} of ${seeds.length} seeds`;
  if (seeds.length < LEAST_SEEDS) {
    const reason = `${LEAST_SEEDS} seeds are needed and only ${seedList(seeds)} ran`;
    return undecided(`${reason}: ${evidence}`);
  }
  const rule = claim.decidedOn ?? "medians";
  if (rule === "medians" && holds !== count > seeds.length / 2) {
    return undecided(`medians and most single seeds do not agree: ${evidence}`);
  }
  const reproduced = rule === "medians" ? holds : count === seeds.length;
  return { status: reproduced ? "reproduced" : "not reproduced", evidence };
}

function undecided(reason: string): Decision {
  return { status: "undecided", evidence: sentence(`undecided as ${reason}`) };
}

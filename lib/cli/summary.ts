import { join } from "node:path";
import { type ClaimResult, type Run, VERDICTS } from "../core/schema/run.ts";

/** What a user wants to know when a run ends: verdicts, claims that are not reproduced, the report. */
export function summaryLines(run: Run, out: string): string[] {
  const lines = run.benchmarks.flatMap(({ id, title }) => [
    `${id}: ${title}`,
    `  trials    ${trialsOf(run, id)}`,
    `  verdicts  ${verdictsOf(run, id)}`,
    `  claims    ${claimsOf(run, id)}`,
    ...openClaims(run, id).flatMap(toldClaim).map((line) => `            ${line}`),
    ...problems(run, id).map((problem) => `  ! ${problem}`),
  ]);
  return [...lines, `Report: ${join(out, "index.html")}`];
}

function trialsOf(run: Run, id: string): string {
  const trials = run.trials.filter(({ benchmark }) => benchmark === id);
  const cached = trials.filter((trial) => trial.cached).length;
  const engine = trials[0] ? `, engine ${trials[0].engine}, class ${trials[0].numericClass}` : "";
  return `${trials.length} finished, ${cached} of them from the cache${engine}`;
}

function verdictsOf(run: Run, id: string): string {
  const verdicts = run.verdicts.filter(({ benchmark }) => benchmark === id);
  return count(verdicts.map(({ verdict }) => verdict), VERDICTS);
}

function claimsOf(run: Run, id: string): string {
  const claims = run.claims.filter(({ benchmark }) => benchmark === id);
  const order = ["reproduced", "not reproduced", "undecided", "not applicable"] as const;
  return count(claims.map(({ status }) => status), order);
}

/** Those that are not reproduced, or not decided. */
function openClaims(run: Run, id: string): ClaimResult[] {
  return run.claims.filter(({ benchmark, status }) =>
    benchmark === id && (status === "not reproduced" || status === "undecided")
  );
}

/** A claim with its evidence and, on a line of its own, the most likely reason, if one is known. */
function toldClaim({ id, grade, status, statement, evidence, why }: ClaimResult): string[] {
  const told = `${status} (${grade}) ${id}: ${statement} [${evidence}]`;
  return why ? [told, `  most likely reason: ${why}`] : [told];
}

/** A problem that several trials share, such as a missing file, stands once. */
function problems(run: Run, id: string): string[] {
  const failed = run.trials.filter(({ benchmark, problem }) => benchmark === id && problem);
  const groups = Map.groupBy(failed, ({ status, problem }) => `${status}: ${problem}`);
  return [...groups].map(([what, [{ variant, seed }, ...others]]) => {
    const rest = others.length > 0 ? ` and ${others.length} more` : "";
    return `${variant} seed ${seed}${rest} ${what}`;
  });
}

function count<T extends string>(found: readonly T[], order: readonly T[]): string {
  const parts = order.map((name) => [found.filter((item) => item === name).length, name] as const);
  return parts.filter(([n]) => n > 0).map(([n, name]) => `${n} ${name}`).join(", ") || "none";
}

import { XMLBuilder } from "fast-xml-parser";
import type { ClaimResult, Run, TrialLine, Verdict } from "../core/schema/run.ts";
import { evidenceOf } from "./claim_words.ts";
import { standingOfClaim, standingOfVerdict } from "./standing.ts";
import { type BenchmarkView, viewRun } from "./view.ts";

/**
 * `junit.xml`: a suite per benchmark; a case per verdict, per claim and per trial that did not end
 * well. What failed or could not be judged is a `failure`, what crashed an `error`; a soft claim
 * that is not reproduced, and a claim that was not decided for good reason, is `skipped`. A claim's
 * message is its evidence and the most likely reason. Nothing that is not good passes.
 */
export function renderJunit(run: Run): string {
  const suites = viewRun(run, []).map(suiteOf);
  if (!run.complete) suites.push(interruptedSuite());
  const builder = new XMLBuilder({
    attributeNamePrefix: "@",
    ignoreAttributes: false,
    format: true,
    suppressEmptyNode: true,
  });
  return builder.build({
    "?xml": { "@version": "1.0", "@encoding": "UTF-8" },
    testsuites: {
      "@name": "aebench",
      ...totals(suites.flatMap(({ testcase }) => testcase)),
      "@time": run.environment.seconds,
      testsuite: suites,
    },
  });
}

interface Outcome {
  readonly "@type": string;
  readonly "@message": string;
}

interface Case {
  readonly "@classname": string;
  readonly "@name": string;
  readonly failure?: Outcome;
  readonly error?: Outcome;
  readonly skipped?: Outcome;
}

interface Suite {
  readonly "@name": string;
  readonly testcase: readonly Case[];
}

function suiteOf(view: BenchmarkView): Suite {
  const lost = view.trials.filter(({ status }) => status !== "ok");
  const cases = [
    ...lost.map(trialCase),
    ...view.verdicts.map(verdictCase),
    ...view.claims.map(claimCase),
  ].map((found) => ({ "@classname": clean(view.info.id), ...found }));
  return { "@name": clean(view.info.id), ...totals(cases), testcase: cases };
}

type Found = Omit<Case, "@classname">;

function totals(cases: readonly Case[]): Record<string, number> {
  const count = (kind: "failure" | "error" | "skipped"): number =>
    cases.filter((found) => kind in found).length;
  return {
    "@tests": cases.length,
    "@failures": count("failure"),
    "@errors": count("error"),
    "@skipped": count("skipped"),
  };
}

function trialCase({ variant, seed, status, problem }: TrialLine): Found {
  const message = problem ?? "The record does not say why.";
  return { "@name": clean(`trial ${variant} seed ${seed}`), error: outcome(status, message) };
}

function verdictCase({ variant, metric, verdict, note, value, baseline }: Verdict): Found {
  const name = { "@name": clean(`${variant} ${metric}`) };
  const standing = standingOfVerdict(verdict);
  if (standing === "good") return name;
  const message = `${note} (obtained ${value ?? "none"}, baseline ${baseline ?? "none"})`;
  const result = outcome(verdict, message);
  return standing === "crashed" ? { ...name, error: result } : { ...name, failure: result };
}

function claimCase(claim: ClaimResult): Found {
  const { id, grade, status, statement } = claim;
  const name = { "@name": clean(`claim ${id} (${grade}): ${statement}`) };
  const standing = standingOfClaim(claim);
  if (standing === "good") return name;
  const result = outcome(status, evidenceOf(claim));
  const fails = standing === "failed" || standing === "unjudged";
  return fails ? { ...name, failure: result } : { ...name, skipped: result };
}

function interruptedSuite(): Suite {
  const error = outcome("interrupted", "Planned trials are missing; start the run again to go on.");
  const cases = [{ "@classname": "run", "@name": "complete", error }];
  return { "@name": "run", ...totals(cases), testcase: cases };
}

function outcome(type: string, message: string): Outcome {
  return { "@type": type, "@message": clean(message) };
}

/** Without the control characters that XML 1.0 cannot carry at all; the builder escapes the rest. */
function clean(text: string): string {
  // deno-lint-ignore no-control-regex
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd");
}

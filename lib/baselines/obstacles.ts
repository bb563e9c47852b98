import type { Case } from "./case.ts";
import type { Finding, JudgedTrial } from "./types.ts";
import { problemOf, seedList } from "./wording.ts";

/**
 * Why a case cannot be judged, or undefined if it can. The first obstacle counts: what keeps the run
 * from having a value, then what the baseline lacks, then what makes the two different experiments.
 */
export function obstacleOf(c: Case): Finding | undefined {
  return errored(c) ?? unfinished(c) ?? nonFinite(c) ?? newcomer(c) ?? otherVersion(c) ??
    otherSeeds(c) ?? otherDefinition(c) ?? otherData(c) ?? otherMetrics(c) ?? contradiction(c);
}

function errored({ trials }: Case): Finding | undefined {
  const failed = trials.filter((trial) => trial.status === "errored");
  if (failed.length === 0) return undefined;
  const note = `${seedList(seedsOf(failed))} ended with an error (${problemOf(failed[0])})`;
  return { verdict: "errored", note };
}

function unfinished({ trials, expectation, accepted, variant }: Case): Finding | undefined {
  if (trials.length === 0 && !expectation.variants.includes(variant)) {
    const note = `the baseline holds this variant with ${seedList(seedsOf(accepted))}, ` +
      "and the run does not";
    return { verdict: "missing", note };
  }
  const absent = without(expectation.seeds, seedsOf(trials));
  if (absent.length === 0) return undefined;
  const note = `${seedList(absent)} of the plan ${
    absent.length === 1 ? "has" : "have"
  } no result: run again to go on`;
  return { verdict: "missing", note };
}

function nonFinite({ trials, metric }: Case): Finding | undefined {
  const failed = trials.filter((trial) => {
    const value = trial.metrics[metric];
    return value === undefined ? trial.status === "non-finite" : !Number.isFinite(value);
  });
  if (failed.length === 0) return undefined;
  const note = `${seedList(seedsOf(failed))} left the finite numbers (${problemOf(failed[0])})`;
  return { verdict: "non-finite", note };
}

function newcomer({ entry, accepted, expectation }: Case): Finding | undefined {
  const advice = "look at the results and accept them";
  if (!entry) {
    const note = `there is no baseline for profile ${expectation.profile} yet: ${advice}`;
    return { verdict: "new", note };
  }
  if (accepted.length > 0) return undefined;
  return { verdict: "new", note: `the baseline does not hold this variant yet: ${advice}` };
}

function otherVersion({ entry, benchmark }: Case): Finding | undefined {
  if (entry!.benchmarkVersion === benchmark.version) return undefined;
  const note = `the benchmark is of version ${benchmark.version} and its baseline of version ${
    entry!.benchmarkVersion
  }: look at the new results and accept them`;
  return { verdict: "stale", note };
}

function otherSeeds({ trials, accepted }: Case): Finding | undefined {
  const lost = without(seedsOf(accepted), seedsOf(trials));
  const added = without(seedsOf(trials), seedsOf(accepted));
  if (lost.length + added.length === 0) return undefined;
  const parts = [
    lost.length > 0 ? `the baseline has ${seedList(lost)} and the run has not` : "",
    added.length > 0 ? `the run has ${seedList(added)} and the baseline has not` : "",
  ];
  return { verdict: "missing", note: parts.filter((part) => part !== "").join("; ") };
}

function otherDefinition(c: Case): Finding | undefined {
  const seeds = differing(c, (mine, theirs) => mine.definitionDigest === theirs.definitionDigest);
  if (seeds.length === 0) return undefined;
  const note = "the profile's or the variant's parameters are not those of the baseline " +
    `(${seedList(seeds)}): raise the benchmark's version and accept the new results`;
  return { verdict: "stale", note };
}

function otherData(c: Case): Finding | undefined {
  const seeds = differing(c, (mine, theirs) => mine.dataHash === theirs.dataHash);
  if (seeds.length === 0) return undefined;
  const [mine, theirs] = [c.trials, c.accepted].map((trials) =>
    shortHash(trials.find((trial) => trial.seed === seeds[0])!.dataHash)
  );
  const note = `the data are not those of the baseline: hash ${mine} against ${theirs} in ${
    seedList(seeds)
  }`;
  return { verdict: "incomparable", note };
}

function otherMetrics({ trials, accepted, metric, benchmark }: Case): Finding | undefined {
  const lacking = seedsOf(trials.filter((trial) => trial.metrics[metric] === undefined));
  const unaccepted = seedsOf(accepted.filter((trial) => trial.metrics[metric] === undefined));
  if (lacking.length === trials.length && unaccepted.length === accepted.length) {
    return { verdict: "missing", note: "the variant measured no metric at all" };
  }
  if (lacking.length > 0) {
    return { verdict: "missing", note: `the run did not measure it in ${seedList(lacking)}` };
  }
  if (unaccepted.length > 0) {
    const note = `the baseline does not hold this metric in ${seedList(unaccepted)}`;
    return { verdict: "new", note };
  }
  if (benchmark.metrics.some(({ name }) => name === metric)) return undefined;
  const note = "the benchmark does not declare this metric, so that it has no tolerance";
  return { verdict: "incomparable", note };
}

/** A digest covers its parts: if it alone differs, one of the two files was altered. */
function contradiction(c: Case): Finding | undefined {
  const seeds = differing(c, (mine, theirs) => {
    const parts = new Set([...Object.keys(mine.digests), ...Object.keys(theirs.digests)]);
    const moved = [...parts].some((part) => mine.digests[part] !== theirs.digests[part]);
    return mine.numericClass !== c.entry!.numericClass ||
      moved === (mine.digest !== theirs.digest);
  });
  if (seeds.length === 0) return undefined;
  const note = `the digest and the digests of its parts contradict each other in ${
    seedList(seeds)
  }: the baseline or the record was altered`;
  return { verdict: "incomparable", note };
}

/** The seeds whose trials in the run and in the baseline are not alike; both have the same seeds. */
function differing(
  { trials, accepted }: Case,
  alike: (mine: JudgedTrial, theirs: Case["accepted"][number]) => boolean,
): number[] {
  return seedsOf(trials.filter((trial, i) => !alike(trial, accepted[i])));
}

function seedsOf(trials: readonly { readonly seed: number }[]): number[] {
  return trials.map((trial) => trial.seed);
}

function without(seeds: readonly number[], others: readonly number[]): number[] {
  return seeds.filter((seed) => !others.includes(seed));
}

function shortHash(hash: string): string {
  return hash === "" ? "(none)" : `${hash.slice(0, 12)}…`;
}

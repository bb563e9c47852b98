import { expect } from "@std/expect";
import { sha256 } from "../core/digest.ts";
import type { TrialRecord } from "../core/schema/record.ts";
import { type Verdict, VERDICTS, verdictSchema } from "../core/schema/run.ts";
import { baselineOf, benchmark, expectation, failed, recordsOf } from "./_examples.ts";
import { judge } from "./verdicts.ts";

/** Judges a run that differs from the accepted one by what `change` gives for the variant `vae`. */
function judgeVae(change: (seed: number) => Partial<TrialRecord>): Verdict {
  const records = recordsOf((variant, seed) => variant === "vae" ? change(seed) : {});
  const verdicts = judge(benchmark, records, baselineOf(), expectation);
  expect(verdicts.filter(({ variant }) => variant === "vimae-n").map(({ verdict }) => verdict))
    .toEqual(["identical"]);
  return verdicts[0];
}

Deno.test("the same bits are identical, with mean and sd over seeds", () => {
  const verdicts = judge(benchmark, recordsOf(), baselineOf(), expectation);
  // By hand: (0.5 + 0.75 + 1) / 3 = 0.75; sd = sqrt((0.0625 + 0 + 0.0625) / 2) = 0.25.
  expect(verdicts).toEqual([
    {
      benchmark: "paper/fig1",
      variant: "vae",
      metric: "mmd",
      verdict: "identical",
      value: 0.75,
      sd: 0.25,
      baseline: 0.75,
      note: "The same bits as the baseline in all 3 seeds.",
    },
    {
      benchmark: "paper/fig1",
      variant: "vimae-n",
      metric: "mmd",
      verdict: "identical",
      value: 0.25,
      sd: 0.125,
      baseline: 0.25,
      note: "The same bits as the baseline in all 3 seeds.",
    },
  ]);
});

Deno.test("a metric that no trial of a variant measures has no verdict", () => {
  const names = judge(benchmark, recordsOf(), baselineOf(), expectation).map((v) => v.metric);
  expect(names).toEqual(["mmd", "mmd"]);
});

Deno.test("other bits are judged by tolerance and the note says which parts moved", () => {
  // 0.75 + 0.0625 = 0.8125, within 0.125.
  const verdict = judgeVae((seed) => ({ metrics: { mmd: [0.5, 0.75, 1][seed - 1] + 0.0625 } }));
  expect(verdict).toMatchObject({ verdict: "within", value: 0.8125, baseline: 0.75 });
  expect(verdict.note).toBe(
    "0.8125 against 0.75 in the baseline, 0.0625 apart where 0.125 is allowed; " +
      "the bits moved though the numeric class is the same (metrics).",
  );
});

Deno.test("outside the tolerance it is improved or regressed by direction", () => {
  const shifted = (by: number) => (seed: number) => ({
    metrics: { mmd: [0.5, 0.75, 1][seed - 1] + by },
  });
  expect(judgeVae(shifted(-0.25)).verdict).toBe("improved");
  expect(judgeVae(shifted(0.25)).verdict).toBe("regressed");
  // On the edge is within; 2^-20 more in one of three seeds is not.
  expect(judgeVae(shifted(0.125)).verdict).toBe("within");
  const more = judgeVae((seed) => ({
    metrics: { mmd: [0.625, 0.875, 1.125][seed - 1] + (seed === 1 ? 2 ** -20 : 0) },
  }));
  expect(more.verdict).toBe("regressed");
});

Deno.test("a digest that moved with equal means is within, never identical", () => {
  const digests = (seed: number) => ({
    metrics: "0".repeat(64),
    parameters: String(seed).repeat(64),
  });
  const verdict = judgeVae((seed) => ({ digest: sha256(`${seed}`), digests: digests(seed) }));
  expect(verdict.verdict).toBe("within");
  expect(verdict.note).toBe(
    "0.75 against 0.75 in the baseline, the same mean; " +
      "the bits moved though the numeric class is the same (arrays, curves, metrics, parameters).",
  );
});

Deno.test("one differing seed is enough to be not identical", () => {
  const verdict = judgeVae((seed) => seed === 3 ? { metrics: { mmd: 1.0625 } } : {});
  expect(verdict.verdict).toBe("within");
});

Deno.test("another numeric class is judged by tolerance even if the bits agree", () => {
  const records = recordsOf(() => ({ numericClass: "wasm-1-nofma" }));
  const [verdict] = judge(benchmark, records, baselineOf(), expectation);
  expect(verdict.verdict).toBe("within");
  expect(verdict.note).toBe(
    "0.75 against 0.75 in the baseline, the same mean; judged by tolerance alone as the run is of " +
      "numeric class wasm-1-nofma and the baseline of wasm-1-fma.",
  );
});

Deno.test("a tolerance of zero asks for equal float32 numbers, which baselines keep", () => {
  const tolerance = { absolute: 0, relative: 0 };
  const strict = { ...benchmark, metrics: [{ ...benchmark.metrics[0], tolerance }] };
  // 0.1 is no float32 number; the baseline keeps the one next to it.
  const metrics = { mmd: 0.1 };
  const baseline = baselineOf(recordsOf(() => ({ metrics })));
  const records = recordsOf(() => ({ metrics, numericClass: "wasm-1-nofma" }));
  expect(judge(strict, records, baseline, expectation)[0].verdict).toBe("within");
});

Deno.test("one seed has no sd", () => {
  const one = { ...expectation, seeds: [2] };
  const records = recordsOf(undefined, one);
  expect(judge(benchmark, records, baselineOf(records, one), one)[0]).toMatchObject({
    verdict: "identical",
    value: 0.75,
    sd: null,
    note: "The same bits as the baseline in its one seed.",
  });
});

Deno.test("an entry of the run's own class goes before the others", () => {
  const other = recordsOf((variant) => ({
    numericClass: "wasm-1-nofma",
    metrics: { mmd: variant === "vae" ? 4 : 5 },
  }));
  const entries = [...baselineOf(other).entries, ...baselineOf().entries];
  const baseline = { ...baselineOf(), entries };
  expect(judge(benchmark, recordsOf(), baseline, expectation)[0].verdict).toBe("identical");
  expect(judge(benchmark, other, baseline, expectation)[0]).toMatchObject({
    verdict: "identical",
    baseline: 4,
  });
});

Deno.test("seeds of two classes are never identical", () => {
  const records = recordsOf((_, seed) => seed === 2 ? { numericClass: "wasm-1-nofma" } : {});
  const [verdict] = judge(benchmark, records, baselineOf(), expectation);
  expect(verdict.verdict).toBe("within");
  expect(verdict.note).toContain("of numeric class wasm-1-fma and wasm-1-nofma and the baseline");
});

Deno.test("without a baseline everything is new", () => {
  const verdicts = judge(benchmark, recordsOf(), undefined, expectation);
  expect(verdicts.map(({ verdict }) => verdict)).toEqual(["new", "new"]);
  expect(verdicts[0]).toMatchObject({ value: 0.75, baseline: null });
  expect(verdicts[0].note).toBe(
    "There is no baseline for profile quick yet: look at the results and accept them.",
  );
});

Deno.test("an entry of another profile is no baseline", () => {
  const standard = { profile: "standard" } as const;
  const baseline = baselineOf(recordsOf(() => standard), standard);
  expect(judge(benchmark, recordsOf(), baseline, expectation)[0].verdict).toBe("new");
});

Deno.test("a variant or metric that the baseline does not hold is new", () => {
  const some = baselineOf(recordsOf(), { variants: ["vae"] });
  const verdicts = judge(benchmark, recordsOf(), some, expectation);
  expect(verdicts.map(({ verdict }) => verdict)).toEqual(["identical", "new"]);
  expect(verdicts[1].note).toContain("does not hold this variant yet");

  const more = recordsOf((variant) => variant === "vae" ? { metrics: { mmd: 1, entropy: 2 } } : {});
  expect(judge(benchmark, more, baselineOf(), expectation)[1]).toMatchObject({
    metric: "entropy",
    verdict: "new",
    value: 2,
    note: "The baseline does not hold this metric in seeds 1, 2, 3.",
  });
});

Deno.test("a variant, trial or metric that the run lacks is missing", () => {
  const without = recordsOf(undefined, { variants: ["vae"], seeds: [1, 2, 3] });
  const planned = judge(benchmark, without, baselineOf(), expectation);
  expect(planned[1]).toMatchObject({
    variant: "vimae-n",
    verdict: "missing",
    value: null,
    sd: null,
    baseline: 0.25,
    note: "Seeds 1, 2, 3 of the plan have no result: run again to go on.",
  });
  const dropped = judge(benchmark, without, baselineOf(), { ...expectation, variants: ["vae"] });
  expect(dropped[1]).toMatchObject({
    verdict: "missing",
    note: "The baseline holds this variant with seeds 1, 2, 3, and the run does not.",
  });
  const rich = recordsOf((variant) => variant === "vae" ? { metrics: { mmd: 1, entropy: 2 } } : {});
  expect(judge(benchmark, recordsOf(), baselineOf(rich), expectation)[1]).toMatchObject({
    metric: "entropy",
    verdict: "missing",
    note: "The run did not measure it in seeds 1, 2, 3.",
  });
});

Deno.test("nothing at all is missing for every metric, never silence", () => {
  const verdicts = judge(benchmark, [], undefined, expectation);
  expect(verdicts.map(({ verdict }) => verdict)).toEqual(Array(6).fill("missing"));
});

Deno.test("other seeds than the baseline's are missing and named", () => {
  const verdictFor = (seeds: readonly number[]): Verdict => {
    const planned = { ...expectation, seeds };
    const metrics = { mmd: 0.75 };
    return judge(benchmark, recordsOf(() => ({ metrics }), planned), baselineOf(), planned)[0];
  };
  expect(verdictFor([1, 2]).note).toBe("The baseline has seed 3 and the run has not.");
  expect(verdictFor([1, 2, 3, 4]).note).toBe("The run has seed 4 and the baseline has not.");
  expect(verdictFor([1, 2, 7]).note).toBe(
    "The baseline has seed 3 and the run has not; the run has seed 7 and the baseline has not.",
  );
  for (const seeds of [[1, 2], [1, 2, 3, 4], [1, 2, 7]]) {
    expect(verdictFor(seeds).verdict).toBe("missing");
  }
});

Deno.test("another version or definition is stale", () => {
  const [older] = judge({ ...benchmark, version: 3 }, recordsOf(), baselineOf(), expectation);
  expect(older).toMatchObject({
    verdict: "stale",
    note: "The benchmark is of version 3 and its baseline of version 2: " +
      "look at the new results and accept them.",
  });
  const changed = judgeVae(() => ({ definitionDigest: sha256("other") }));
  expect(changed.verdict).toBe("stale");
  expect(changed.note).toContain("parameters are not those of the baseline (seeds 1, 2, 3)");
});

Deno.test("other data are incomparable, with both hashes", () => {
  const verdict = judgeVae((seed) => seed === 2 ? { dataHash: "f".repeat(64) } : {});
  expect(verdict.verdict).toBe("incomparable");
  expect(verdict.note).toBe(
    "The data are not those of the baseline: hash ffffffffffff… against " +
      `${sha256("digits").slice(0, 12)}… in seed 2.`,
  );
});

Deno.test("a flipped bit in an accepted digest contradicts its parts", () => {
  const baseline = structuredClone(baselineOf());
  const [trial] = baseline.entries[0].trials;
  trial.digest = trial.digest.replace(/.$/, (last) => last === "0" ? "1" : "0");
  const [verdict] = judge(benchmark, recordsOf(), baseline, expectation);
  expect(verdict.verdict).toBe("incomparable");
  expect(verdict.note).toBe(
    "The digest and the digests of its parts contradict each other in seed 1: " +
      "the baseline or the record was altered.",
  );
});

Deno.test("a failed trial has its own verdict for all metrics of its variant", () => {
  const verdict = judgeVae((seed) => seed === 2 ? failed("errored", "Out of memory.") : {});
  // The mean of what is there is still told: (0.5 + 1) / 2.
  expect(verdict).toMatchObject({
    verdict: "errored",
    value: 0.75,
    note: "Seed 2 ended with an error (Out of memory).",
  });
  const all = recordsOf(() => failed("errored", "No data."));
  expect(judge(benchmark, all, undefined, expectation).map((v) => v.verdict))
    .toEqual(Array(6).fill("errored"));
});

Deno.test("a metric that is not finite has its own verdict, the others are judged", () => {
  const measured = { mmd: 0.5, entropy: 2 };
  const baseline = baselineOf(recordsOf(() => ({ metrics: measured })));
  const records = recordsOf((variant, seed) => ({
    metrics: measured,
    ...(variant === "vae" && seed === 1
      ? { status: "non-finite", problem: "entropy is NaN.", metrics: { mmd: 0.5 } }
      : {}),
  }));
  const [mmd, entropy, ...others] = judge(benchmark, records, baseline, expectation);
  expect(mmd.verdict).toBe("within");
  expect(entropy).toMatchObject({
    verdict: "non-finite",
    note: "Seed 1 left the finite numbers (entropy is NaN).",
  });
  expect(others.map(({ verdict }) => verdict)).toEqual(["identical", "identical"]);
  const nan = recordsOf(() => ({ metrics: { mmd: NaN, entropy: 2 }, digest: "", digests: {} }));
  expect(judge(benchmark, nan, baseline, expectation)[0]).toMatchObject({
    verdict: "non-finite",
    value: null,
  });
});

Deno.test("a variant that is not finite from the first seed on is named without a baseline", () => {
  const records = recordsOf(() => failed("non-finite", "The loss is NaN."));
  const verdicts = judge(benchmark, records, undefined, expectation);
  expect(verdicts.map(({ verdict }) => verdict)).toEqual(Array(6).fill("non-finite"));
});

Deno.test("records of other benchmarks, profiles and engines are passed over", () => {
  const strangers = [
    ...recordsOf(() => ({ benchmark: "paper/fig2", metrics: { mmd: 9 } })),
    ...recordsOf(() => ({ profile: "paper", metrics: { mmd: 9 } })),
    ...recordsOf(() => ({ engine: "cpu", numericClass: "cpu-1", metrics: { mmd: 9 } })),
  ];
  const verdicts = judge(benchmark, [...strangers, ...recordsOf()], baselineOf(), expectation);
  expect(verdicts.map(({ verdict }) => verdict)).toEqual(["identical", "identical"]);
});

Deno.test("the order of the records does not count", () => {
  const backwards = recordsOf().reverse();
  expect(judge(benchmark, backwards, baselineOf(), expectation))
    .toEqual(judge(benchmark, recordsOf(), baselineOf(), expectation));
});

Deno.test("verdicts fit their schema and every note is one sentence", () => {
  const change = [
    {},
    failed("errored", "It broke."),
    { dataHash: "" },
    { metrics: {} },
    { metrics: { mmd: 3, stray: 1 } },
  ];
  for (const members of change) {
    for (const baseline of [undefined, baselineOf()]) {
      for (const verdict of judge(benchmark, recordsOf(() => members), baseline, expectation)) {
        expect(verdictSchema.parse(verdict)).toEqual(verdict);
        expect(VERDICTS).toContain(verdict.verdict);
        expect(verdict.note).toMatch(/^[A-Z0-9].*[^.]\.$/);
      }
    }
  }
});

import { expect } from "@std/expect";
import type { Claim } from "../core/claim.ts";
import { claimResultSchema } from "../core/schema/run.ts";
import { failed, recordsOf } from "./_examples.ts";
import { decideClaims } from "./claims.ts";

const closer: Claim = {
  id: "C1",
  grade: "gate",
  statement: "VIMAE's code is closer to the prior than the VAE's",
  where: "Figure 1",
  holds: (m) => m("vimae-n", "mmd") < m("vae", "mmd"),
};

function decide(
  claim: Partial<Claim>,
  records = recordsOf(),
): { status: string; evidence: string } {
  const [result] = decideClaims({ id: "paper/fig1", claims: [{ ...closer, ...claim }] }, records);
  expect(claimResultSchema.parse(result)).toEqual(result);
  return { status: result.status, evidence: result.evidence };
}

Deno.test("a claim is decided on medians and its evidence is what it read", () => {
  const results = decideClaims({ id: "paper/fig1", claims: [closer] }, recordsOf());
  // Medians of 0.25, 0.125, 0.375 and of 0.5, 0.75, 1.
  expect(results).toEqual([{
    benchmark: "paper/fig1",
    id: "C1",
    grade: "gate",
    statement: "VIMAE's code is closer to the prior than the VAE's",
    where: "Figure 1",
    status: "reproduced",
    evidence: "mmd: vimae-n 0.25, vae 0.75 (medians over seeds 1, 2, 3); holds in 3 of 3 seeds",
  }]);
});

Deno.test("medians decide, single seeds are counted", () => {
  // vae 0.5, 0.75, 1 against vimae-n 0.625, 0.625, 0.625: lower in the median, not in seed 1.
  const records = recordsOf((variant) => variant === "vae" ? {} : { metrics: { mmd: 0.625 } });
  expect(decide({}, records)).toEqual({
    status: "reproduced",
    evidence: "mmd: vimae-n 0.625, vae 0.75 (medians over seeds 1, 2, 3); holds in 2 of 3 seeds",
  });
  // The mean of 0, 0, 3 is above 0.75, its median below.
  const skewed = recordsOf((variant, seed) =>
    variant === "vae" ? {} : { metrics: { mmd: seed === 3 ? 3 : 0 } }
  );
  expect(decide({}, skewed).status).toBe("reproduced");
});

Deno.test("medians that most single seeds do not bear out decide nothing", () => {
  // Medians 0.5 and 0.5 of x and y are both below 0.6, but no seed has both below it but the third.
  const values = { x: [0.5, 0.9, 0.1], y: [0.9, 0.5, 0.1] };
  const records = recordsOf((_, seed) => ({
    metrics: { x: values.x[seed - 1], y: values.y[seed - 1] },
  }));
  const holds: Claim["holds"] = (m) => m("vae", "x") < 0.6 && m("vae", "y") < 0.6;
  const { status, evidence } = decide({ holds }, records);
  expect(status).toBe("undecided");
  expect(evidence).toBe(
    "Undecided as medians and most single seeds do not agree: x: vae 0.5; y: vae 0.5 (medians over " +
      "seeds 1, 2, 3); holds in 1 of 3 seeds.",
  );
});

Deno.test("what one exception refutes is decided on every seed", () => {
  const records = recordsOf((variant) => variant === "vae" ? {} : { metrics: { mmd: 0.625 } });
  expect(decide({ decidedOn: "every seed" }, records).status).toBe("not reproduced");
  expect(decide({ decidedOn: "every seed" }).status).toBe("reproduced");
});

Deno.test("the reason is told of a claim that was not reproduced, and of no other", () => {
  const why = "the paper's data was another";
  const reason = (holds: Claim["holds"]): string | undefined =>
    decideClaims({ id: "paper/fig1", claims: [{ ...closer, holds, why }] }, recordsOf())[0].why;
  expect(reason((m) => m("vae", "mmd") < 0)).toBe(why);
  expect(reason((m) => m("vae", "none") < 0)).toBe(why);
  expect(reason(closer.holds)).toBeUndefined();
});

Deno.test("a claim that fails says so", () => {
  const reverse: Claim["holds"] = (m) => m("vae", "mmd") < m("vimae-n", "mmd");
  expect(decide({ holds: reverse })).toEqual({
    status: "not reproduced",
    evidence: "mmd: vae 0.75, vimae-n 0.25 (medians over seeds 1, 2, 3); holds in 0 of 3 seeds",
  });
});

Deno.test("the evidence lists several metrics and each value once", () => {
  const records = recordsOf((variant, seed) => ({
    metrics: { mmd: variant === "vae" ? 2 : 1, accuracy: seed },
  }));
  const holds: Claim["holds"] = (m) =>
    m("vimae-n", "mmd") < m("vae", "mmd") && m("vae", "mmd") > 0 && m("vae", "accuracy") > 1;
  expect(decide({ holds }, records).evidence).toBe(
    "mmd: vimae-n 1, vae 2; accuracy: vae 2 (medians over seeds 1, 2, 3); holds in 2 of 3 seeds",
  );
});

Deno.test("undecided: a value is missing, not finite, or of a failed trial", () => {
  const undecided = (change: Parameters<typeof recordsOf>[0]): string => {
    const { status, evidence } = decide({}, recordsOf(change));
    expect(status).toBe("undecided");
    return evidence;
  };
  expect(undecided((_, seed) => seed === 2 ? { metrics: {} } : {}))
    .toBe("Undecided as seed 2 of vimae-n did not measure mmd.");
  expect(undecided((v, seed) => v === "vae" && seed === 3 ? failed("errored", "Broke.") : {}))
    .toBe("Undecided as seed 3 of vae ended with an error (Broke).");
  expect(undecided((v) => v === "vae" ? failed("non-finite", "mmd is NaN.") : {}))
    .toBe("Undecided as mmd is not finite in seed 1 of vae (mmd is NaN).");
});

Deno.test("undecided: a trial is missing, or there are none", () => {
  expect(decide({}, recordsOf().slice(0, 5))).toEqual({
    status: "undecided",
    evidence: "Undecided as seed 3 of vimae-n has no result.",
  });
  expect(decide({}, [])).toEqual({
    status: "undecided",
    evidence: "Undecided as no trial has a result.",
  });
});

Deno.test("undecided: fewer than three seeds, with what they say", () => {
  const two = recordsOf(undefined, { variants: ["vae", "vimae-n"], seeds: [1, 2] });
  expect(decide({}, two)).toEqual({
    status: "undecided",
    evidence: "Undecided as 3 seeds are needed and only seeds 1, 2 ran: mmd: vimae-n 0.1875, " +
      "vae 0.625 (medians over seeds 1, 2); holds in 2 of 2 seeds.",
  });
});

Deno.test("undecided: it reads nothing, or what does not exist", () => {
  expect(decide({ holds: () => true }).evidence).toBe("Undecided as it reads no metric.");
  expect(decide({ holds: (m) => m("wae", "mmd") > 0 }).evidence)
    .toBe("Undecided as seed 1 of wae has no result.");
});

Deno.test("a failed trial that a claim does not read does not hinder it", () => {
  const records = recordsOf((variant) => variant === "vae" ? failed("errored", "Broke.") : {});
  expect(decide({ holds: (m) => m("vimae-n", "mmd") < 1 }, records).status).toBe("reproduced");
});

Deno.test("a failed trial that only single seeds read hinders it", () => {
  const records = recordsOf((variant, seed) => {
    if (variant === "vae") return failed("errored", "Broke.");
    return { metrics: { mmd: seed } };
  });
  const holds: Claim["holds"] = (m) => m("vimae-n", "mmd") < 3 || m("vae", "mmd") < 1;
  expect(decide({ holds }, records).status).toBe("undecided");
});

Deno.test("a claim of grade paper is decided in the paper profile only", () => {
  expect(decide({ grade: "paper" })).toEqual({
    status: "not applicable",
    evidence: "Decided in the paper profile only; this run is of profile quick.",
  });
  const records = recordsOf(() => ({ profile: "paper" }));
  expect(decide({ grade: "paper" }, records).status).toBe("reproduced");
});

Deno.test("records of other benchmarks are passed over", () => {
  const strangers = recordsOf(() => ({ benchmark: "paper/fig2", metrics: { mmd: 0 } }));
  expect(decide({}, [...strangers, ...recordsOf()])).toEqual(decide({}));
});

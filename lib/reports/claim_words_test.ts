import { expect } from "@std/expect";
import { evidenceOf } from "./claim_words.ts";
import { sampleRun } from "./_sample_run.ts";

const [claim] = sampleRun().run.claims;

Deno.test("the most likely reason follows the evidence as a sentence of its own", () => {
  for (const evidence of ["Medians 2 and 1", "Medians 2 and 1."]) {
    expect(evidenceOf({ ...claim, evidence, why: "Few epochs." }))
      .toBe("Medians 2 and 1. Most likely reason: Few epochs.");
  }
});

Deno.test("without a known reason the evidence stands alone", () => {
  expect(evidenceOf(claim)).toBe(claim.evidence);
});

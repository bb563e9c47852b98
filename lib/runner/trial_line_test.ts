import { expect } from "@std/expect";
import { trialLineSchema } from "../core/schema/run.ts";
import { planOf, recordOf } from "./_toy_run.ts";
import { trialFile, trialLine } from "./trial_line.ts";

Deno.test("a record's file is named after its trial", () => {
  expect(trialFile({ benchmark: "toy/sums", variant: "plain", seed: 3 }))
    .toBe("trials/toy/sums/plain.seed-3.json");
});

Deno.test("no variant's name leads out of the folder", () => {
  const fileOf = (variant: string): string => trialFile({ benchmark: "a/b", variant, seed: 1 });
  expect(fileOf("../../x")).toBe("trials/a/b/..%2F..%2Fx.seed-1.json");
  expect(fileOf("<script>")).toBe("trials/a/b/%3Cscript%3E.seed-1.json");
  expect(fileOf("..")).toBe("trials/a/b/...seed-1.json");
});

Deno.test("a line holds what others read of a trial, and where the rest is", async () => {
  const [planned] = planOf("failures", ["throws"]);
  const record = await recordOf(planned);
  const line = trialLine({ record, cached: true });
  expect(trialLineSchema.parse(line)).toEqual({
    ...planned.key,
    numericClass: record.numericClass,
    status: "errored",
    problem: "The toy is broken",
    digest: "",
    dataHash: "",
    metrics: {},
    cached: true,
    file: "trials/toy/failures/throws.seed-1.json",
  });
});

Deno.test("a trial without a problem has no such member, as JSON has no undefined", async () => {
  const record = await recordOf(planOf("sums")[0]);
  expect(Object.hasOwn(trialLine({ record, cached: false }), "problem")).toBe(false);
});

import { expect } from "@std/expect";
import { sampleRun } from "./_sample_run.ts";
import { renderBadge } from "./badge.ts";

Deno.test("the badge shows the worst that happened and is green only if all is good", () => {
  const { run } = sampleRun();
  const badge = (): unknown => JSON.parse(renderBadge(run));
  const frame = { schemaVersion: 1, label: "aebench" };
  expect(badge()).toEqual({ ...frame, message: "2 failed", color: "red" });
  run.verdicts = run.verdicts.filter(({ verdict }) => verdict !== "regressed");
  run.claims = [];
  expect(badge()).toEqual({ ...frame, message: "2 crashed", color: "red" });
  run.trials = [];
  run.verdicts = run.verdicts.filter(({ verdict }) => /identical|new|stale/.test(verdict));
  expect(badge()).toEqual({ ...frame, message: "interrupted", color: "orange" });
  run.complete = true;
  expect(badge()).toEqual({ ...frame, message: "2 not judged", color: "orange" });
  run.verdicts = run.verdicts.filter(({ verdict }) => verdict === "identical");
  expect(badge()).toEqual({ ...frame, message: "2 good", color: "brightgreen" });
  run.verdicts = [];
  expect(badge()).toEqual({ ...frame, message: "nothing checked", color: "lightgrey" });
});

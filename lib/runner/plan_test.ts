import { expect } from "@std/expect";
import { toy } from "./_toy_run.ts";
import { definitionDigest } from "../core/definition_digest.ts";
import { planTrials } from "./plan.ts";

const options = { profile: "quick", engine: "wasm", codeDigest: () => "c" } as const;

function namesOf(plan: ReturnType<typeof planTrials>): string[] {
  return plan.map(({ key }) => `${key.benchmark} ${key.variant} ${key.seed}`);
}

Deno.test("all variants of the first seed come first", () => {
  expect(namesOf(planTrials([toy("sums")], options))).toEqual([
    "toy/sums plain 1",
    "toy/sums shifted 1",
    "toy/sums plain 2",
    "toy/sums shifted 2",
    "toy/sums plain 3",
    "toy/sums shifted 3",
  ]);
});

Deno.test("seeds that were asked for replace the profile's, in their order", () => {
  expect(namesOf(planTrials([toy("sums")], { ...options, seeds: [7, 0] }))).toEqual([
    "toy/sums plain 7",
    "toy/sums shifted 7",
    "toy/sums plain 0",
    "toy/sums shifted 0",
  ]);
});

Deno.test("a planned trial says all that its result depends on", () => {
  const codeDigest = ({ id }: { id: string }): string => `code of ${id}`;
  const plan = planTrials([toy("sums"), toy("slow")], { ...options, profile: "paper", codeDigest });
  expect(plan.length).toBe(12);
  expect(plan[7]).toEqual({
    key: { benchmark: "toy/slow", variant: "shifted", seed: 1, profile: "paper", engine: "wasm" },
    benchmarkVersion: 1,
    definitionDigest: definitionDigest(toy("slow"), "paper", "shifted"),
    codeDigest: "code of toy/slow",
  });
});

Deno.test("no benchmark, no trial", () => expect(planTrials([], options)).toEqual([]));

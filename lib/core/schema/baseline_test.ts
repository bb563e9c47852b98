import { expect } from "@std/expect";
import { exampleBaseline } from "./_examples.ts";
import { baselineSchema } from "./baseline.ts";

const [entry] = exampleBaseline.entries;

Deno.test("a baseline comes back from JSON as it was", () => {
  expect(baselineSchema.parse(JSON.parse(JSON.stringify(exampleBaseline)))).toEqual(
    exampleBaseline,
  );
});

Deno.test("what was never accepted is refused", () => {
  const bad = [
    { reason: "" },
    { acceptedOn: "2025-02-30" },
    { acceptedOn: "02/01/2025" },
    { trials: [] },
    { trials: [{ ...entry.trials[0], digest: "" }] },
    { seal: undefined },
    { seal: "0" },
    { profile: "huge" },
  ];
  for (const change of bad) {
    const changed = { ...exampleBaseline, entries: [{ ...entry, ...change }] };
    expect(baselineSchema.safeParse(changed).success).toBe(false);
  }
  expect(baselineSchema.safeParse({ ...exampleBaseline, schemaVersion: 0 }).success).toBe(false);
});

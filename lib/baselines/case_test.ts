import { expect } from "@std/expect";
import { baselineOf, benchmark, expectation, failed, recordsOf } from "./_examples.ts";
import { casesOf, classesOf, valuesOf } from "./case.ts";

Deno.test("cases hold both sides by seed", () => {
  const [vae] = casesOf(benchmark, recordsOf().reverse(), baselineOf(), expectation);
  expect([vae.variant, vae.metric]).toEqual(["vae", "mmd"]);
  expect(vae.trials.map(({ seed }) => seed)).toEqual([1, 2, 3]);
  expect(vae.accepted.map(({ seed }) => seed)).toEqual([1, 2, 3]);
  expect(valuesOf(vae.trials, "mmd")).toEqual([0.5, 0.75, 1]);
});

Deno.test("cases stand in the order of the plan and of the declared metrics", () => {
  const records = recordsOf(() => ({ metrics: { entropy: 1, stray: 3, mmd: 2 } }));
  const cases = casesOf(benchmark, records, undefined, expectation);
  expect(cases.map(({ variant, metric }) => `${variant} ${metric}`)).toEqual([
    "vae mmd",
    "vae entropy",
    "vae stray",
    "vimae-n mmd",
    "vimae-n entropy",
    "vimae-n stray",
  ]);
});

Deno.test("after a failure nobody can tell what is lacking, so all metrics are named", () => {
  const metrics = (change: Parameters<typeof recordsOf>[0]): string[] =>
    casesOf(benchmark, recordsOf(change), undefined, { ...expectation, variants: ["vae"] })
      .filter(({ variant }) => variant === "vae").map(({ metric }) => metric);
  const all = ["mmd", "accuracy", "entropy"];
  expect(metrics(() => failed("non-finite", "NaN."))).toEqual(all);
  expect(metrics(() => failed("errored", "Broke."))).toEqual(all);
  // Not finite, but what it did measure is all that any seed measured: the lost one is unknown.
  expect(metrics(() => ({ status: "non-finite" }))).toEqual(all);
  // Another seed tells which one is lost.
  expect(metrics((_, seed) => seed === 1 ? { status: "non-finite", metrics: {} } : {}))
    .toEqual(["mmd"]);
});

Deno.test("an entry of the run's class is chosen, else one of its engine, else the first", () => {
  const cpu = { engine: "cpu", numericClass: "cpu-1" };
  const entries = [
    ...baselineOf(recordsOf(() => cpu), cpu).entries,
    ...baselineOf(recordsOf(() => ({ numericClass: "wasm-1-nofma" }))).entries,
    ...baselineOf().entries,
  ];
  const chosen = (numericClass: string, engine: string, from = entries): string | undefined => {
    const records = recordsOf(() => ({ numericClass, engine }));
    const baseline = { ...baselineOf(), entries: from };
    const [first] = casesOf(benchmark, records, baseline, { ...expectation, engine });
    return first.entry?.numericClass;
  };
  expect(chosen("wasm-1-fma", "wasm")).toBe("wasm-1-fma");
  expect(chosen("wasm-2-fma", "wasm")).toBe("wasm-1-nofma");
  expect(chosen("blas-1", "blas")).toBe("cpu-1");
  expect(chosen("wasm-1-fma", "wasm", [])).toBeUndefined();
});

Deno.test("classes are listed once and sorted", () => {
  const records = recordsOf((_, seed) => ({ numericClass: seed === 1 ? "z" : "a" }));
  expect(classesOf(records)).toEqual(["a", "z"]);
});

import { expect } from "@std/expect";
import type { AnyBenchmark } from "../core/benchmark.ts";
import { BadInput } from "../core/errors.ts";
import type { DataSource, Hashed } from "../core/trial.ts";
import { toy } from "./_toy_run.ts";
import { checkData, sourcesOf } from "./check_data.ts";

/** A source that notes when it is loaded; "missing" is not there. */
function source(name: string, loaded: string[] = []): DataSource<Hashed> {
  return {
    name,
    toJSON: () => name,
    // deno-lint-ignore require-await -- what it throws has to become a rejected promise
    load: async ({ dataDir }) => {
      loaded.push(`${name} from ${dataDir}`);
      if (name === "missing") throw new BadInput(`Cannot load data set "missing"`);
      return { hash: "" };
    },
  };
}

/** A benchmark whose quick profile and whose variants name these. */
function naming(quick: object, variants: Record<string, object> = {}): AnyBenchmark {
  const benchmark = toy("sums");
  const profiles = { ...benchmark.profiles, quick: { ...benchmark.profiles.quick, ...quick } };
  return { ...benchmark, profiles, variants: { ...benchmark.variants, ...variants } };
}

Deno.test("data are found among parameters and variants, each once", () => {
  const [digits, letters] = [source("digits"), source("letters")];
  const benchmark = naming({ data: digits, test: digits, epochs: 3 }, { a: { more: letters } });
  expect(sourcesOf(benchmark, "quick")).toEqual([digits, letters]);
  expect(sourcesOf(benchmark, "paper")).toEqual([letters]);
  expect(sourcesOf(toy("sums"), "quick")).toEqual([]);
});

Deno.test("each is loaded once, from the folder that was given", async () => {
  const loaded: string[] = [];
  const digits = source("digits", loaded);
  const benchmarks = [naming({ data: digits }), naming({ data: digits, b: source("b", loaded) })];
  await checkData(benchmarks, "quick", "/data");
  expect(loaded).toEqual(["digits from /data", "b from /data"]);
});

Deno.test("what is missing is refused with the source's own sentence", async () => {
  const benchmark = naming({ data: source("missing") });
  await expect(checkData([benchmark], "quick", undefined)).rejects
    .toThrow(new BadInput('Cannot load data set "missing"'));
  await checkData([benchmark], "standard", undefined);
});

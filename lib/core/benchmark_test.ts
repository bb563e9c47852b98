import { expect } from "@std/expect";
import { exampleBenchmark } from "./_benchmark_example.ts";
import { type AnyBenchmark, defineBenchmark } from "./benchmark.ts";

/** Why a benchmark with these members is refused, or undefined if it is not. */
function refusal(members: Partial<AnyBenchmark>): string | undefined {
  const benchmark = { ...exampleBenchmark(), ...members };
  try {
    defineBenchmark(benchmark);
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(TypeError);
    const { message } = thrown as TypeError;
    const start = `Cannot define benchmark "${benchmark.id}" as `;
    expect(message.startsWith(start)).toBe(true);
    return message.slice(start.length);
  }
  return undefined;
}

Deno.test("a sound benchmark comes back as it was declared, and frozen", () => {
  const benchmark = exampleBenchmark();
  expect(defineBenchmark(benchmark)).toBe(benchmark);
  expect(Object.isFrozen(benchmark)).toBe(true);
});

Deno.test("its id is <paper>/<name>", () => {
  expect(refusal({ id: "other/fig1" })).toBe('its id must start with "paper/"');
  expect(refusal({ id: "paper" })).toBe('its id must start with "paper/"');
  for (const id of ["paper/", "paper/a/b", "paper/Fig1", "paper/..", "paper/fig 1"]) {
    expect(refusal({ id })).toBe(
      "its id must be <paper>/<name> in lower-case letters, digits and hyphens",
    );
  }
});

Deno.test("its version is 1, 2, …", () => {
  expect(refusal({ version: 1 })).toBeUndefined();
  for (const version of [0, -1, 1.5, NaN]) {
    expect(refusal({ version })).toBe(
      `its version must be a whole number from 1: it is ${version}`,
    );
  }
});

Deno.test("it has variants and metrics, with names of their own", () => {
  const { metrics, claims } = exampleBenchmark();
  expect(refusal({ variants: {}, published: [] })).toBe("it has no variant");
  expect(refusal({ metrics: [], published: [] })).toBe("it has no metric");
  expect(refusal({ metrics: [...metrics, metrics[0]] })).toBe("two of its metrics share a name");
  expect(refusal({ claims: [...claims, claims[0]] })).toBe("two of its claims share an id");
});

Deno.test("published values name what there is", () => {
  const value = { variant: "vae", metric: "mmd", value: 1, where: "Table 1" };
  expect(refusal({ published: [value, { ...value, variant: "gan" }] })).toBe(
    'a published value names the unknown "gan" or "mmd"',
  );
  expect(refusal({ published: [{ ...value, metric: "sse" }] })).toBe(
    'a published value names the unknown "vae" or "sse"',
  );
  // A property that every object has is no variant.
  expect(refusal({ published: [{ ...value, variant: "toString" }] })).toContain("toString");
});

Deno.test("seeds are different whole numbers in every profile", () => {
  const { profiles } = exampleBenchmark();
  for (const seeds of [[], [1, 1], [-1], [0.5], [2 ** 53], [NaN]]) {
    expect(refusal({ profiles: { ...profiles, paper: { ...profiles.paper, seeds } } })).toBe(
      'the seeds of profile "paper" must be different whole numbers, at least one',
    );
  }
  const zero = { ...profiles.quick, seeds: [0] };
  expect(refusal({ profiles: { ...profiles, quick: zero } })).toBeUndefined();
});

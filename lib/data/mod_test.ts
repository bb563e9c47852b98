import { expect } from "@std/expect";
import { BadInput } from "../core/errors.ts";
import { dataSets, findDataSet } from "./mod.ts";

const names = dataSets.map((set) => set.name);

Deno.test("findDataSet finds every registered name", () => {
  expect(names.slice(0, 3)).toEqual(["mnist-5k", "uci-digits", "stand-in-strokes"]);
  for (const set of dataSets) expect(findDataSet(set.name)).toBe(set);
});

Deno.test("findDataSet lists near names", () => {
  expect(() => findDataSet("mnist5k")).toThrow(
    new BadInput(
      'There is no data set "mnist5k": did you mean "mnist-5k", "mnist", "mnist-50k"?',
    ),
  );
  expect(() => findDataSet("nist")).toThrow(/did you mean "mnist"\?$/);
});

Deno.test("findDataSet lists all names if none is near", () => {
  const known = names.map((name) => `"${name}"`).join(", ");
  for (const name of ["imagenet-21k", "", "__proto__"]) {
    expect(() => findDataSet(name)).toThrow(
      new BadInput(`There is no data set "${name}": known are ${known}`),
    );
  }
});

import { expect } from "@std/expect";
import type { Verdict } from "../../core/schema/run.ts";
import { rowsOf, sampleView } from "./_text.tsx";
import { Changes, differenceText, restSentence } from "./changes.tsx";

Deno.test("improved and regressed numbers are listed with their difference", () => {
  const rows = rowsOf(<Changes views={[sampleView()]} />);
  // 0.7 against 0.6 is 0.1, a sixth more; 0.8 against 0.7 a seventh.
  expect(rows.slice(1)).toEqual([
    "VAE, β = 1 Squared error 0.6 squared pixels 0.7 squared pixels +0.1 (+17 %) improved",
    "VAE, β = 1 Entropy of the code 0.7 nats 0.8 nats +0.1 (+14 %) regressed",
  ]);
});

Deno.test("a difference from zero has no share", () => {
  expect(differenceText(0.5, 0)).toBe("+0.5");
  expect(differenceText(0.5, 0.5)).toBe("0 (0\u2009%)");
});

Deno.test("the rest is told in a sentence", () => {
  const verdicts = (...names: Verdict["verdict"][]): Verdict[] =>
    names.map((verdict) => ({ ...sampleView().verdicts[0], verdict }));
  expect(restSentence(verdicts("identical", "identical"), 0)).toBe(
    "Nothing changed: 2 numbers, all identical to the bit.",
  );
  expect(restSentence(verdicts("identical", "within", "regressed", "new"), 1)).toBe(
    "1 of 3 comparable numbers identical to the bit, 1 within tolerance. " +
      "1 number could not be compared.",
  );
  expect(restSentence(verdicts("new"), 0)).toBe(
    "Nothing can be compared: no number has a baseline it may be held against.",
  );
});

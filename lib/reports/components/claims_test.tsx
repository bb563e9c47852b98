import { expect } from "@std/expect";
import { htmlOf, rowsOf, sampleView } from "./_text.tsx";
import { Claims } from "./claims.tsx";

const claims = <Claims claims={sampleView().claims} />;

Deno.test("each claim stands with its grade, outcome and evidence", () => {
  expect(rowsOf(claims)[2]).toBe(
    "C2 The gate claim C2: MMD(VIMAE) < MMD(VAE) (Figure 1) gate not reproduced " +
      "Medians 0.61 and 0.52; holds in 2 of 3 seeds.",
  );
});

Deno.test("the most likely reason stands below the evidence", () => {
  const [, lost] = sampleView().claims;
  const [, row] = rowsOf(<Claims claims={[{ ...lost, why: "Too few epochs." }]} />);
  expect(row).toMatch(/holds in 2 of 3 seeds\. Most likely reason: Too few epochs\.$/);
});

Deno.test("a lost gate looks worse than a lost record", () => {
  const rows = htmlOf(claims).split("<tr>");
  expect(rows[3]).toContain('class="mark failed"');
  expect(rows[5]).toContain('class="mark noted"');
});

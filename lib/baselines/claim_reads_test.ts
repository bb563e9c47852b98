import { expect } from "@std/expect";
import { recordsOf } from "./_examples.ts";
import { ClaimReads } from "./claim_reads.ts";

Deno.test("reads medians and single seeds", () => {
  const reads = new ClaimReads(recordsOf().reverse());
  expect(reads.seeds).toEqual([1, 2, 3]);
  expect(reads.median("vimae-n", "mmd")).toBe(0.25);
  expect(reads.at(2)("vimae-n", "mmd")).toBe(0.125);
});

Deno.test("what is missing reads as NaN and is an obstacle", () => {
  const reads = new ClaimReads(recordsOf());
  expect(reads.obstacle()).toBe("it reads no metric");
  expect(reads.median("vae", "mmd")).toBe(0.75);
  expect(reads.obstacle()).toBeUndefined();
  expect(reads.at(9)("vae", "mmd")).toBeNaN();
  expect(reads.obstacle()).toBeUndefined();
  expect(reads.median("vae", "rate")).toBeNaN();
  expect(reads.obstacle()).toBe("seed 1 of vae did not measure rate");
});

Deno.test("different medians look different in words", () => {
  const close = recordsOf((variant) => ({ metrics: { mmd: variant === "vae" ? 1 : 1.000001 } }));
  const reads = new ClaimReads(close);
  reads.median("vae", "mmd");
  reads.median("vimae-n", "mmd");
  expect(reads.inWords()).toBe("mmd: vae 1, vimae-n 1.000001 (medians over seeds 1, 2, 3)");
});

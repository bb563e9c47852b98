import { expect } from "@std/expect";
import { sampleRun } from "../_sample_run.ts";
import { textOf } from "./_text.tsx";
import { Header, titleOf } from "./header.tsx";

Deno.test("the head says what was run, when and on what", () => {
  const text = textOf(<Header run={sampleRun().run} />);
  expect(text).toContain("aebench 0.1.0 Autoencoder benchmark, quick profile");
  expect(text).toContain("Started 2026-03-01 12:34 UTC Took 3 min 12 s, 2 jobs");
  expect(text).toContain("Engine wasm Numeric class wasm-fma-0123456789abcdef Seeds 1, 2 and 3");
  expect(text).toContain("Trials 9, of which 4 from the cache Platform linux x86_64");
  expect(text).toContain('Command bench "sample/*" --jobs 2');
});

Deno.test("several benchmarks are counted in the title", () => {
  const { run } = sampleRun();
  const [first] = run.benchmarks;
  run.benchmarks.push({ ...first, id: "sample/other", title: "<Other>", profile: "paper" });
  expect(titleOf(run)).toBe("2 autoencoder benchmarks, quick and paper profile");
});

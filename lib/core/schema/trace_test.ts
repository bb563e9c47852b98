import { expect } from "@std/expect";
import { exampleCapture as capture, exampleTrace as trace } from "./_examples.ts";
import { captureSchema, traceSchema } from "./trace.ts";

const [step] = trace.steps;

Deno.test("sound traces and captures are read", () => {
  expect(traceSchema.parse(trace)).toEqual(trace);
  expect(traceSchema.parse({ ...trace, digest: "" }).digest).toBe("");
  expect(captureSchema.parse(capture)).toEqual(capture);
});

Deno.test("what is not sound is refused", () => {
  const broken = [
    { schemaVersion: 2 },
    { kind: "capture" },
    { digest: "abc" },
    { steps: [{ ...step, operations: 0 }] },
    { steps: [{ ...step, digest: trace.digest }] },
    { profile: "tiny" },
  ];
  for (const change of broken) {
    expect(traceSchema.safeParse({ ...trace, ...change }).success).toBe(false);
  }
  for (const change of [{ number: 0 }, { kind: "trace" }, { operations: [{ name: "Exp" }] }]) {
    expect(captureSchema.safeParse({ ...capture, ...change }).success).toBe(false);
  }
});

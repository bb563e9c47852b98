import { expect } from "@std/expect";
import { sha256 } from "../digest.ts";
import {
  type CaptureFile,
  captureSchema,
  type Trace,
  TRACE_VERSION,
  traceSchema,
} from "./trace.ts";

const hash = sha256("example");
const step = { name: "train 1", operations: 2, digest: hash.slice(0, 32) };
const trial = {
  schemaVersion: TRACE_VERSION,
  benchmark: "paper/fig1",
  variant: "vae",
  seed: 1,
  profile: "quick",
  engine: "wasm",
  numericClass: "wasm-1",
  definitionDigest: hash,
  codeDigest: hash,
} as const;
const trace: Trace = { ...trial, kind: "trace", digest: hash, steps: [step] };
const output = { shape: [1], dtype: "uint8", digest: hash, base64: "AA==" } as const;
const capture: CaptureFile = {
  ...trial,
  kind: "capture",
  number: 1,
  step,
  operations: [{ name: "Exp", inputs: { x: "#1" }, outputs: [{ ...output, shape: [1] }] }],
};

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
    { steps: [{ ...step, digest: hash }] },
    { profile: "tiny" },
  ];
  for (const change of broken) {
    expect(traceSchema.safeParse({ ...trace, ...change }).success).toBe(false);
  }
  for (const change of [{ number: 0 }, { kind: "trace" }, { operations: [{ name: "Exp" }] }]) {
    expect(captureSchema.safeParse({ ...capture, ...change }).success).toBe(false);
  }
});

import { z } from "zod";
import { sha256Schema, trialKeySchema } from "./record.ts";

/** Raised when a reader of older files could misread newer ones. */
export const TRACE_VERSION = 1 as const;

/** All that an engine computed between two reports of progress. */
export const stepSchema = z.object({
  /** The phase and the number of the step in it: `train 12`. */
  name: z.string(),
  /** How many operations it took. */
  operations: z.int().min(1),
  /** A link of a chain: over the digest before it and every operation's name, shapes and bits. */
  digest: z.string().regex(/^[0-9a-f]{32}$/),
});
export type Step = z.infer<typeof stepSchema>;

const tracedTrial = trialKeySchema.extend({
  schemaVersion: z.literal(TRACE_VERSION),
  numericClass: z.string(),
  definitionDigest: sha256Schema,
  codeDigest: sha256Schema,
});

/** What a trial computed, step by step, as digests alone: small enough for every trial of a run. */
export const traceSchema = tracedTrial.extend({
  kind: z.literal("trace"),
  /** That of the trial's record; empty if it errored. */
  digest: z.union([sha256Schema, z.literal("")]),
  steps: z.array(stepSchema),
});
export type Trace = z.infer<typeof traceSchema>;

const outputSchema = z.object({
  /** What it is to an optimiser's update: `parameter`, `moment1`. */
  role: z.string().optional(),
  shape: z.array(z.int().min(0)),
  dtype: z.enum(["float32", "int32", "uint8"]),
  /** SHA-256 of its little-endian bytes. */
  digest: sha256Schema,
  /** Those bytes, unless they were left out for their size. */
  base64: z.base64().optional(),
});

/** All operations of one step with their numbers, to find the first that differs. */
export const captureSchema = tracedTrial.extend({
  kind: z.literal("capture"),
  /** The number of the step in the trace, from 1. */
  number: z.int().min(1),
  step: stepSchema,
  operations: z.array(z.object({
    name: z.string(),
    /** Input -> the operation it came from, such as `#3` of this step, or a parameter's name. */
    inputs: z.record(z.string(), z.string()),
    outputs: z.array(outputSchema),
  })),
});
export type CaptureFile = z.infer<typeof captureSchema>;

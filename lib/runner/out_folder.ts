import { rmSync } from "node:fs";
import { join } from "node:path";
import { writeAtomically } from "../core/atomic_file.ts";
import { canonicalJson } from "../core/canonical_json.ts";
import { BadInput, reasonOf } from "../core/errors.ts";
import { alteredPart } from "../core/record_digest.ts";
import { type Perf, perfSchema } from "../core/schema/perf.ts";
import { readJsonFile } from "../core/schema/read.ts";
import { recordSchema, type TrialRecord } from "../core/schema/record.ts";
import { type Run, runSchema, type TrialLine } from "../core/schema/run.ts";
import { trialFile, trialLine } from "./trial_line.ts";

/**
 * Makes the folder of a run ready: takes away the trials of an earlier run, and nothing else.
 *
 * @throws {BadInput} if the folder cannot be made or written.
 */
export function prepareOutFolder(folder: string): void {
  const trials = join(folder, "trials");
  try {
    if (holdsRun(folder)) rmSync(trials, { recursive: true, force: true });
    Deno.mkdirSync(trials, { recursive: true });
  } catch (thrown) {
    throw new BadInput(`Cannot write to ${folder}: ${reasonOf(thrown)}; choose another --out`, {
      cause: thrown,
    });
  }
}

/** A `run.json` of another program does not make its `trials` ours to remove. */
function holdsRun(folder: string): boolean {
  try {
    readJsonFile(join(folder, "run.json"), runSchema);
    return true;
  } catch {
    return false;
  }
}

/** Writes one trial's record into the folder of its run. */
export function writeTrial(folder: string, record: TrialRecord): void {
  writeAtomically(join(folder, trialFile(record)), `${JSON.stringify(record)}\n`);
}

/** A run read back with the records of its trials, in the order of its list. */
export interface StoredRun {
  readonly run: Run;
  readonly records: readonly TrialRecord[];
}

/**
 * Reads a run's folder.
 *
 * @throws {BadInput} if it holds no run, or if a record is missing, broken, altered or of another run.
 */
export function readRun(folder: string): StoredRun {
  const run = readJsonFile(join(folder, "run.json"), runSchema);
  return { run, records: run.trials.map((line) => readTrial(folder, line)) };
}

/**
 * The measurement of speed that lies in a run's folder, if there is one: `perf.json`.
 *
 * @throws {BadInput} if it is there and cannot be used.
 */
export function readPerf(folder: string): Perf | undefined {
  try {
    return readJsonFile(join(folder, "perf.json"), perfSchema);
  } catch (thrown) {
    const cause = thrown instanceof BadInput ? thrown.cause : undefined;
    if (cause instanceof Deno.errors.NotFound || cause instanceof Deno.errors.NotADirectory) {
      return undefined;
    }
    throw thrown;
  }
}

function readTrial(folder: string, line: TrialLine): TrialRecord {
  const path = join(folder, trialFile(line));
  const record = readJsonFile(path, recordSchema);
  const part = alteredPart(record);
  if (part) {
    throw new BadInput(`Cannot use ${path} as its ${part} were altered after the trial: run again`);
  }
  const told = canonicalJson(trialLine({ record, cached: line.cached }));
  if (told === canonicalJson(line)) return record;
  throw new BadInput(`Cannot use ${path} as run.json tells otherwise of this trial: run again`);
}

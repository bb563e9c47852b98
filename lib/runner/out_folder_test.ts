import { expect } from "@std/expect";
import { dirname, join } from "node:path";
import { examplePerf } from "../core/schema/_examples.ts";
import { type Run, RUN_VERSION } from "../core/schema/run.ts";
import type { TrialRecord } from "../core/schema/record.ts";
import { messageThrown, planOf, recordOf } from "./_toy_run.ts";
import { prepareOutFolder, readPerf, readRun, writeTrial } from "./out_folder.ts";
import { trialLine } from "./trial_line.ts";

const records: TrialRecord[] = [];
for (const planned of planOf("sums").slice(0, 2)) records.push(await recordOf(planned));
const [file] = records.map((record) => trialLine({ record, cached: false }).file);

function runOf(records: readonly TrialRecord[]): Run {
  return {
    schemaVersion: RUN_VERSION,
    aebench: "0.1.0",
    complete: true,
    benchmarks: [],
    trials: records.map((record) => trialLine({ record, cached: false })),
    verdicts: [],
    claims: [],
    environment: {
      startedAt: "2026-01-02T03:04:05.000Z",
      seconds: 1,
      command: "aebench bench",
      versions: {},
      platform: "linux x86_64",
      jobs: 1,
    },
  };
}

/** The folder of a run with two trials. */
class Folder implements Disposable {
  readonly path = Deno.makeTempDirSync({ prefix: "aebench-out-" });

  constructor() {
    this.write("run.json", JSON.stringify(runOf(records)));
    records.forEach((record) => writeTrial(this.path, record));
  }

  write(name: string, text: string): void {
    Deno.mkdirSync(dirname(join(this.path, name)), { recursive: true });
    Deno.writeTextFileSync(join(this.path, name), text);
  }

  /** Names of all files below, sorted. */
  get files(): string[] {
    const below = (folder: string): string[] =>
      [...Deno.readDirSync(join(this.path, folder))].flatMap(({ name, isDirectory }) =>
        isDirectory ? below(join(folder, name)) : [join(folder, name)]
      );
    return below(".").sort();
  }

  [Symbol.dispose](): void {
    Deno.removeSync(this.path, { recursive: true });
  }
}

/** What reading says of a run whose first record was replaced by this. */
function refusalOf(content: Partial<TrialRecord> | string): string {
  using folder = new Folder();
  const text = typeof content === "string"
    ? content
    : JSON.stringify({ ...records[0], ...content });
  folder.write(file, text);
  return messageThrown(() => readRun(folder.path))!.replace(join(folder.path, file), "FILE");
}

Deno.test("a run is read back with its records, in the order of its list", () => {
  using folder = new Folder();
  const { run, records: read } = readRun(folder.path);
  expect(read).toEqual(records);
  expect(run).toEqual(runOf(records));
});

Deno.test("a record that was altered is refused", () => {
  const refusal =
    "BadInput: Cannot use FILE as its metrics were altered after the trial: run again";
  expect(refusalOf({ metrics: { mean: 1 } })).toBe(refusal);
  const curve = { ...records[0].curves.loss, y: [9, 9] };
  expect(refusalOf({ curves: { loss: curve } })).toBe(refusal.replace("metrics", "curves"));
});

Deno.test("a record of another trial or another run is refused", () => {
  const refusal = "BadInput: Cannot use FILE as run.json tells otherwise of this trial: run again";
  expect(refusalOf(records[1])).toBe(refusal);
  expect(refusalOf({ seed: 9 })).toBe(refusal);
  expect(refusalOf({ status: "errored", problem: "made up" })).toBe(refusal);
  expect(refusalOf({ numericClass: "wasm-1" })).toBe(refusal);
});

Deno.test("a record that is missing or broken is refused", () => {
  expect(refusalOf("{")).toMatch(/^BadInput: Cannot read FILE as it is not JSON: /);
  expect(refusalOf("{}")).toMatch(/^BadInput: Cannot read FILE as .*; /);
  using folder = new Folder();
  Deno.removeSync(join(folder.path, file));
  expect(messageThrown(() => readRun(folder.path))).toBe(
    `BadInput: Cannot read ${join(folder.path, file)}: No such file or directory; check the path`,
  );
});

Deno.test("a run.json that was altered is refused", () => {
  using folder = new Folder();
  const lies = (change: Partial<Run["trials"][number]>): string | undefined => {
    const run = runOf(records);
    run.trials[0] = { ...run.trials[0], ...change };
    folder.write("run.json", JSON.stringify(run));
    return messageThrown(() => readRun(folder.path));
  };
  expect(lies({ cached: true })).toBeUndefined();
  expect(lies({ metrics: { mean: 0 } })).toMatch(/as run\.json tells otherwise of this trial/);
  expect(lies({ digest: "f".repeat(64) })).toMatch(/as run\.json tells otherwise of this trial/);
  expect(lies({ file: "../../elsewhere.json" })).toMatch(/as run\.json tells otherwise/);
});

Deno.test("a folder without a run, and one that is none, are refused", () => {
  using folder = new Folder();
  const none = join(folder.path, "none");
  expect(messageThrown(() => readRun(none))).toBe(
    `BadInput: Cannot read ${join(none, "run.json")}: No such file or directory; check the path`,
  );
  expect(messageThrown(() => readRun(join(folder.path, "run.json"))))
    .toMatch(/^BadInput: Cannot read .*run\.json: Not a directory; check the path$/);
  folder.write("run.json", '{"schemaVersion": 9}');
  expect(messageThrown(() => readRun(folder.path)))
    .toMatch(/as its schemaVersion is 9 where 1 is known here; /);
});

Deno.test("making ready takes away the trials of an earlier run and nothing else", () => {
  using folder = new Folder();
  folder.write("trials/old/x.json", "");
  folder.write("notes/mine.txt", "");
  prepareOutFolder(folder.path);
  expect(folder.files).toEqual(["notes/mine.txt", "run.json"]);
});

Deno.test("the trials of who knows what stay", () => {
  using folder = new Folder();
  const { files } = folder;
  for (const foreign of ["{}", "no JSON", '{"trials": [], "aebench": "0.1.0"}']) {
    folder.write("run.json", foreign);
    prepareOutFolder(folder.path);
  }
  Deno.removeSync(join(folder.path, "run.json"));
  prepareOutFolder(folder.path);
  expect(folder.files).toEqual(files.filter((name) => name !== "run.json"));
});

Deno.test("a folder that is not there is made; one that cannot be is refused", () => {
  using folder = new Folder();
  const path = join(folder.path, "deep/er");
  prepareOutFolder(path);
  prepareOutFolder(path);
  expect(Deno.statSync(join(path, "trials")).isDirectory).toBe(true);
  const taken = join(folder.path, "run.json");
  expect(messageThrown(() => prepareOutFolder(taken)))
    .toBe(`BadInput: Cannot write to ${taken}: Not a directory; choose another --out`);
});

Deno.test("a measurement of speed is read if it is there, and refused if it is broken", () => {
  using folder = new Folder();
  expect(readPerf(folder.path)).toBeUndefined();
  expect(readPerf(join(folder.path, "none"))).toBeUndefined();
  folder.write("perf.json", JSON.stringify(examplePerf));
  expect(readPerf(folder.path)).toEqual(examplePerf);
  folder.write("perf.json", "{");
  expect(messageThrown(() => readPerf(folder.path)))
    .toMatch(/^BadInput: Cannot read .*perf\.json as it is not JSON: /);
});

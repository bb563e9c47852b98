// Step time and peak memory of engines beside PyTorch's, all on one thread, in turns within one run: on
// a shared machine only such ratios mean something. Writes them to `perf.json`, which a report that is
// made of that folder shows.
//
//     deno task perf [--engine wasm ...] [--rounds 8] [--out reports/quick] [--check] [workload ...]
//
// Engines are wasm and blas, as far as they can run here, or those that are named. PyTorch is looked for
// behind `python3` and `/usr/bin/python3`. With --check the exit code is 1 if a median ratio is above
// its bar.
import { join } from "node:path";
import { parseArgs } from "node:util";
import { writeAtomically } from "../../lib/core/atomic_file.ts";
import { type Perf, PERF_VERSION, type PerfRow, perfSchema } from "../../lib/core/schema/perf.ts";
import { measure } from "./measure.ts";
import { type Reference, references } from "./reference.ts";
import { type Side, startSide } from "./side.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    engine: { type: "string", multiple: true },
    rounds: { type: "string", default: "8" },
    out: { type: "string", default: "reports/quick" },
    check: { type: "boolean", default: false },
  },
});

const here = (name: string): string => new URL(name, import.meta.url).pathname;
const startedAt = new Date().toISOString();
const python = await findPython();
if (!python) print("No python3 with PyTorch was found: no ratios");
let platform = "";
const versions: Record<string, string> = {};
const rows: PerfRow[] = [];
for (const [name, reference] of chosen(positionals)) rows.push(...await compare(name, reference));
const perf: Perf = { schemaVersion: PERF_VERSION, startedAt, platform, versions, rows };
const path = join(values.out, "perf.json");
writeAtomically(path, JSON.stringify(perfSchema.parse(perf), null, 2) + "\n");
print(`Wrote ${path}`);
if (values.check && rows.some(isAboveBar)) Deno.exitCode = 1;

function chosen(names: readonly string[]): [string, Reference][] {
  return (names.length > 0 ? names : Object.keys(references)).map((name) => {
    if (references[name]) return [name, references[name]];
    const known = Object.keys(references).join(", ");
    throw new TypeError(`There is no workload "${name}"; choose of ${known}`);
  });
}

async function compare(name: string, reference: Reference): Promise<PerfRow[]> {
  const sides: Side[] = [];
  for (const engine of values.engine ?? ["wasm", "blas"]) {
    const side = await startEngine(name, engine);
    const { problem, platform: found, ...others } = side.hello;
    if (problem === undefined) {
      sides.push(side);
      platform = found;
      Object.assign(versions, others);
    } else {
      print(`${engine} is left out: ${problem}`);
      await side.stop();
    }
  }
  if (python) {
    const torch = await startSide("PyTorch", python, [here("torch_steps.py"), name]);
    Object.assign(versions, torch.hello);
    sides.push(torch);
  }
  const options = { rounds: Number(values.rounds), isLastReference: python !== undefined };
  const rows = await measure(sides, reference, options);
  for (const row of rows) print(lineOf(name, row));
  for (const side of sides) await side.stop();
  return rows;
}

function startEngine(name: string, engine: string): Promise<Side> {
  const permissions = ["read", "env", "sys", "ffi"].map((kind) => `--allow-${kind}`);
  const args = ["run", "--unstable-webgpu", ...permissions, here("steps.ts"), name, engine];
  return startSide(engine, Deno.execPath(), args);
}

async function findPython(): Promise<string | undefined> {
  for (const python of ["python3", "/usr/bin/python3"]) if (await hasTorch(python)) return python;
  return undefined;
}

async function hasTorch(python: string): Promise<boolean> {
  try {
    const { success } = await new Deno.Command(python, {
      args: ["-c", "import torch"],
      stderr: "null",
    }).output();
    return success;
  } catch (thrown) {
    if (thrown instanceof Deno.errors.NotFound) return false;
    throw thrown;
  }
}

function lineOf(name: string, row: PerfRow): string {
  const { side, milliseconds, gflops, peakMiB, ratio } = row;
  const columns = [
    name.padEnd(12),
    side.padEnd(10),
    `${milliseconds.toFixed(2)} ms`.padStart(11),
    `${gflops.toFixed(1)} GFLOP/s`.padStart(14),
    peakMiB === undefined ? "" : `${peakMiB.toFixed(0)} MiB`.padStart(9),
  ];
  if (ratio) {
    const { median, low, high, bar } = ratio;
    columns.push(` ratio ${median.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`);
    columns.push(bar === undefined ? "" : `${isAboveBar(row) ? "ABOVE" : "within"} ${bar}`);
  }
  return columns.join(" ").trimEnd();
}

function isAboveBar({ ratio }: PerfRow): boolean {
  return ratio !== undefined && ratio.median > (ratio.bar ?? Infinity);
}

function print(line: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(line + "\n"));
}

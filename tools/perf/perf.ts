// Step time of an engine beside PyTorch's, both on one thread, in turns within one run: on a shared
// machine only such ratios mean something.
//
//     deno run --allow-read --allow-run --allow-env tools/perf/perf.ts [--engine wasm] [--rounds 8] [--check] [workload ...]
//
// PyTorch is looked for behind `python3` and `/usr/bin/python3`. With --check the exit code is 1 if a
// median ratio is above its bar.
import { parseArgs } from "node:util";
import { type Side, startSide } from "./side.ts";

/** A reference workload: how many steps make a round, and the highest ratio of times each engine may have. */
interface Row {
  readonly steps: number;
  readonly flops: number;
  readonly bars: Readonly<Record<string, number>>;
}

/** Floating-point operations of one step count products alone: two a product, forward and back. */
const ROWS: Readonly<Record<string, Row>> = {
  "mlp-vae": { steps: 40, flops: 0.362e9, bars: { wasm: 1.5, blas: 0.9 } },
  "conv-wae": { steps: 1, flops: 34.8e9, bars: { wasm: 2.0, blas: 0.7 } },
  "conv-small": { steps: 20, flops: 0.649e9, bars: { wasm: 1.5, blas: 1.0 } },
  "rate-dist": { steps: 20, flops: 0.597e9, bars: { wasm: 2.0, blas: 1.2 } },
  "contractive": { steps: 60, flops: 0.201e9, bars: { wasm: 1.5, blas: 0.9 } },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    engine: { type: "string", default: "wasm" },
    rounds: { type: "string", default: "8" },
    check: { type: "boolean", default: false },
  },
});
const here = (name: string): string => new URL(name, import.meta.url).pathname;

const python = await findPython();
if (!python) print("No python3 with PyTorch was found: no ratios");
for (const name of positionals.length > 0 ? positionals : Object.keys(ROWS)) await compare(name);

async function compare(name: string): Promise<void> {
  const engine = await startSide(
    Deno.execPath(),
    [
      ...["run", "--allow-read", "--allow-env", "--allow-ffi"],
      here("steps.ts"),
      name,
      values.engine,
    ],
    ({ numericClass }) => numericClass,
  );
  const torch = python &&
    await startSide(python, [here("torch_steps.py"), name], ({ torch }) => `PyTorch ${torch}`);
  const sides = torch ? [engine, torch] : [engine];
  const times = await inTurns(sides, Number(values.rounds), ROWS[name].steps);
  for (const side of sides) print(lineOf(name, side, times.get(side)!));
  if (torch) judge(name, times.get(engine)!, times.get(torch)!);
  for (const side of sides) await side.stop();
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

/** Median step times of each side, one a round; the first round only warms up. */
async function inTurns(
  sides: readonly Side[],
  rounds: number,
  steps: number,
): Promise<Map<Side, number[]>> {
  const times = new Map<Side, number[]>(sides.map((side) => [side, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const side of sides) {
      const found = median(await side.run(steps));
      if (round > 0) times.get(side)!.push(found);
    }
  }
  return times;
}

function lineOf(name: string, { title }: Side, times: number[]): string {
  const milliseconds = median(times);
  const speed = ROWS[name].flops / milliseconds / 1e6;
  const columns = [name.padEnd(12), title.padEnd(20), `${milliseconds.toFixed(2)} ms`.padStart(11)];
  return [...columns, `${speed.toFixed(1)} GFLOP/s`.padStart(14)].join(" ");
}

function judge(name: string, ours: number[], theirs: number[]): void {
  const ratios = ours.map((time, round) => time / theirs[round]).sort((a, b) => a - b);
  const [low, high] = [ratios[0], ratios.at(-1)!].map((ratio) => ratio.toFixed(2));
  const bar = ROWS[name].bars[values.engine];
  const missed = median(ratios) > (bar ?? Infinity);
  const range = `${low} to ${high} over ${ratios.length} rounds`;
  const wanted = bar === undefined ? "no bar" : `${missed ? "ABOVE" : "within"} the bar of ${bar}`;
  print(`${name.padEnd(12)} ratio ${median(ratios).toFixed(2)} (${range}), ${wanted}`);
  if (missed && values.check) Deno.exitCode = 1;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}

function print(line: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(line + "\n"));
}

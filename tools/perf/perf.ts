// Step time of an engine beside PyTorch's, both on one thread, in turns within one run: on a shared
// machine only such ratios mean something.
//
//     deno run --allow-read --allow-run --allow-env tools/perf/perf.ts [--engine wasm] [--rounds 12] [--bar 2.5]
//
// PyTorch is looked for behind `python3` and `/usr/bin/python3`. With --bar the exit code is 1 if the
// median ratio is above it.
import { parseArgs } from "node:util";
import { type Side, startSide } from "./side.ts";

const here = (name: string): string => new URL(name, import.meta.url).pathname;

/** Floating-point operations of one step of `mlp-vae`: two a weight and example, forward and twice back. */
const MLP_VAE_FLOPS = (() => {
  const weights = [
    784 * 256,
    256 * 256,
    256 * 256,
    256 * 4,
    2 * 256,
    256 * 256,
    256 * 256,
    256 * 784,
  ];
  const all = weights.reduce((a, b) => a + b);
  return 2 * 100 * (3 * all - weights[0]); // nobody needs the gradient of the images
})();
const STEPS = 40;

const { values } = parseArgs({
  options: {
    engine: { type: "string", default: "wasm" },
    rounds: { type: "string", default: "12" },
    bar: { type: "string" },
  },
});

const engine = await startSide(
  Deno.execPath(),
  ["run", "--allow-read", here("mlp_vae_step.ts"), values.engine],
  ({ numericClass }) => numericClass,
);
const torch = await startTorch();
const sides = torch ? [engine, torch] : [engine];
const times = await inTurns(sides, Number(values.rounds));
for (const side of sides) print(lineOf(side, times.get(side)!));
if (torch) judge(times.get(engine)!, times.get(torch)!);
else print("No python3 with PyTorch was found: no ratio");
for (const side of sides) await side.stop();

async function startTorch(): Promise<Side | undefined> {
  for (const python of ["python3", "/usr/bin/python3"]) {
    if (!await hasTorch(python)) continue;
    return startSide(python, [here("torch_mlp_vae.py")], ({ torch }) => `PyTorch ${torch}`);
  }
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
async function inTurns(sides: readonly Side[], rounds: number): Promise<Map<Side, number[]>> {
  const times = new Map<Side, number[]>(sides.map((side) => [side, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const side of sides) {
      const found = median(await side.run(STEPS));
      if (round > 0) times.get(side)!.push(found);
    }
  }
  return times;
}

function lineOf({ title }: Side, times: number[]): string {
  const milliseconds = median(times);
  const speed = MLP_VAE_FLOPS / milliseconds / 1e6;
  return `mlp-vae  ${title.padEnd(20)} ${milliseconds.toFixed(2)} ms  ${speed.toFixed(1)} GFLOP/s`;
}

function judge(ours: number[], theirs: number[]): void {
  const ratios = ours.map((time, round) => time / theirs[round]).sort((a, b) => a - b);
  const [low, high] = [ratios[0], ratios.at(-1)!].map((ratio) => ratio.toFixed(2));
  print(
    `mlp-vae  ratio ${median(ratios).toFixed(2)} (${low} to ${high} over ${ratios.length} rounds)`,
  );
  if (median(ratios) > Number(values.bar ?? Infinity)) {
    print(`That is above the bar of ${values.bar}`);
    Deno.exitCode = 1;
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}

function print(line: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(line + "\n"));
}

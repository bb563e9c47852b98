import { Command, type CommandUnknownOpts } from "@cliffy/command";
import { readBaseline } from "../baselines/store.ts";
import { PROFILES } from "../core/benchmark.ts";
import { type Context, print } from "./context.ts";
import { textTable } from "./text_table.ts";

/** `bench list`: every benchmark with its size and where baselines stand. */
export function listCommand({ benchmarks, root }: Context): CommandUnknownOpts {
  return new Command("list")
    .description("List the benchmarks.")
    .action(() => {
      const rows = benchmarks.map((benchmark) => {
        const baseline = readBaseline(root, benchmark.id);
        const profiles = PROFILES.filter((profile) =>
          baseline?.entries.some((entry) => entry.profile === profile)
        );
        return [
          benchmark.id,
          String(Object.keys(benchmark.variants).length),
          benchmark.where,
          profiles.join(", ") || "none",
          benchmark.title,
        ];
      });
      print(textTable(["id", "variants", "where", "baselines", "title"], rows));
    });
}

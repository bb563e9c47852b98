import { join } from "node:path";
import { Command, type CommandUnknownOpts } from "@cliffy/command";
import { writeAtomically } from "../core/atomic_file.ts";
import { renderReports } from "../reports/mod.ts";
import { readPerf, readRun } from "../runner/out_folder.ts";
import { print } from "./context.ts";

/** `bench report <run…>`: draws the reports of finished runs again; nothing is trained. */
export function reportCommand(): CommandUnknownOpts {
  return new Command("report")
    .description("Render the reports of finished runs again, from their records.")
    .argument("[runs...]", "folders of runs", ["reports/quick"])
    .action((folders) => {
      for (const folder of folders) {
        const { run, records } = readRun(folder);
        const reports = renderReports(run, records, readPerf(folder));
        for (const [name, content] of Object.entries(reports)) {
          writeAtomically(join(folder, name), content);
        }
        print(`Report: ${join(folder, "index.html")}`);
      }
    });
}

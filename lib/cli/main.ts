import { Command, CommanderError, type CommandUnknownOpts } from "@cliffy/command";
import { VERSION } from "../core/version.ts";
import { BadInput, messageOf } from "../core/errors.ts";
import { acceptCommand } from "./accept.ts";
import { benchCommand } from "./bench.ts";
import { compareCommand } from "./compare.ts";
import { type Context, EXIT, Exit, printError } from "./context.ts";
import { dataCommand } from "./data.ts";
import { divergeCommand } from "./diverge.ts";
import { doctorCommand } from "./doctor.ts";
import { listCommand } from "./list.ts";
import { reportCommand } from "./report.ts";
import { showCommand } from "./show.ts";

/** Runs the command line and returns the exit code. Bad input is told in one sentence. */
export async function main(args: readonly string[], context: Context): Promise<number> {
  try {
    await program(context, args).parseAsync([...args], { from: "user" });
    return EXIT.good;
  } catch (thrown) {
    return exitCodeOf(thrown);
  }
}

function program(context: Context, args: readonly string[]): CommandUnknownOpts {
  const bench = benchCommand(context, args)
    .addCommand(listCommand(context))
    .addCommand(showCommand(context))
    .addCommand(acceptCommand(context))
    .addCommand(compareCommand())
    .addCommand(divergeCommand(context))
    .addCommand(reportCommand())
    .addCommand(doctorCommand());
  const root = new Command("aebench")
    // So that commands see where options stand: see `benchCommand`.
    .enablePositionalOptions()
    .description("Re-runs the experiments of autoencoder papers as deterministic benchmarks.")
    .version(VERSION)
    .addCommand(bench)
    .addCommand(dataCommand());
  throwInsteadOfExit(root);
  return root;
}

/** Commander's own way is to leave the process with code 1; here every usage error is code 2. */
function throwInsteadOfExit(command: CommandUnknownOpts): void {
  command.exitOverride().configureOutput({ outputError: () => {} });
  command.commands.forEach(throwInsteadOfExit);
}

function exitCodeOf(thrown: unknown): number {
  if (thrown instanceof Exit) return thrown.code;
  if (thrown instanceof CommanderError) return exitCodeOfCommander(thrown);
  if (thrown instanceof BadInput) {
    printError(`aebench: ${thrown.message}`);
    return EXIT.badInput;
  }
  printError(`aebench: internal error: ${messageOf(thrown)}`);
  const stack = thrown instanceof Error && Deno.env.get("AEBENCH_DEBUG") ? thrown.stack : undefined;
  printError(stack ?? "Set AEBENCH_DEBUG=1 to see where; please report it.");
  return EXIT.unjudged;
}

function exitCodeOfCommander({ code, message, exitCode }: CommanderError): number {
  const asked = ["commander.help", "commander.helpDisplayed", "commander.version"];
  if (asked.includes(code) && exitCode === 0) return EXIT.good;
  if (code === "commander.help") return EXIT.badInput;
  const sentence = message.replace(/^error: /, "").replace(/\s+/g, " ").replace(/\.$/, "");
  printError(`aebench: ${sentence}; see --help`);
  return EXIT.badInput;
}

import { Command } from "@cliffy/command";
import { expect } from "@std/expect";
import { BadInput } from "../core/errors.ts";
import { type Called, environment, heard } from "./_called.ts";
import { Exit } from "./context.ts";
import { runProgram } from "./program.ts";

/** A program whose action is this one, called with these arguments. */
function call(action: () => void, ...args: string[]): Promise<Called> {
  const program = new Command("tool").option("-n <number>", "a number")
    .addCommand(new Command("act").option("--fast", "in a hurry").action(action));
  return heard(() => runProgram(program, args));
}

function throwing(thrown: unknown): () => never {
  return () => {
    throw thrown;
  };
}

Deno.test("what ends well has code 0, and an action may ask for another", async () => {
  expect(await call(() => {}, "act")).toEqual({ code: 0, out: "", err: "" });
  expect(await call(throwing(new Exit(130)), "act")).toEqual({ code: 130, out: "", err: "" });
});

Deno.test("bad input is one sentence and code 2, in subcommands too", async () => {
  const { code, err } = await call(throwing(new BadInput("There is no x; choose y")), "act");
  expect([code, err]).toEqual([2, "tool: There is no x; choose y\n"]);
  const wrong = [
    [["-n"], "option '-n <number>' argument missing"],
    [["--no"], "unknown option '--no'"],
    [["act", "--fats"], "unknown option '--fats' (Did you mean --fast?)"],
    [["act", "now"], "too many arguments for 'act'. Expected 0 arguments but got 1: now"],
  ] as const;
  for (const [args, sentence] of wrong) {
    const err = `tool: ${sentence}; see --help\n`;
    expect(await call(() => {}, ...args)).toEqual({ code: 2, out: "", err });
  }
});

Deno.test("anything else is an internal error and code 3, with its place if asked", async () => {
  const fail = () => call(throwing(new TypeError("Cannot do it")), "act");
  using _none = environment("AEBENCH_DEBUG", undefined);
  const told = "tool: internal error: Cannot do it\n";
  const err = `${told}Set AEBENCH_DEBUG=1 to see where; please report it.\n`;
  expect(await fail()).toEqual({ code: 3, out: "", err });
  using _set = environment("AEBENCH_DEBUG", "1");
  expect((await fail()).err).toMatch(/internal error: Cannot do it\nTypeError: .*\n\s+at /);
});

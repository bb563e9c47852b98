/// <reference no-default-lib="true" />
/// <reference lib="deno.worker" />
import { problemOf } from "./problem.ts";

/**
 * In a worker: tells of everything that would end it, instead of ending it. An error that nothing
 * catches would be printed by the runtime into the progress lines; and of a worker that closes itself
 * the host hears nothing at all, so that it would wait for ever.
 */
export function reportInsteadOfEnding(report: (problem: string) => void): void {
  self.addEventListener("error", (event) => {
    event.preventDefault();
    report(problemOf(event.error ?? event.message));
  });
  self.addEventListener("unhandledrejection", (event) => {
    event.preventDefault();
    report(problemOf(event.reason));
  });
  self.close = (): void => report("it closed itself");
  Deno.exit = (code): never => {
    report(`it wanted to exit with code ${code ?? 0}`);
    throw new Error("Cannot exit as a trial runs in a thread of a larger process");
  };
}

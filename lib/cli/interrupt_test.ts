import { expect } from "@std/expect";
import { onInterrupt, type Signals } from "./interrupt.ts";

// `process_test.ts` sends real signals.

/** Signals that a test sends, and the codes that the process was to leave with. */
class Played implements Signals {
  listeners: [name: string, listener: () => void][] = [];
  exits: (number | undefined)[] = [];

  addSignalListener = (name: string, listener: () => void): void =>
    void this.listeners.push([name, listener]);
  removeSignalListener = (name: string, listener: () => void): void =>
    void (this.listeners = this.listeners.filter((pair) =>
      pair[0] !== name || pair[1] !== listener
    ));
  exit = (code?: number): never => {
    this.exits.push(code);
    throw new Error("exit");
  };

  send(signal: string): void {
    for (const [name, listener] of this.listeners) if (name === signal) listener();
  }
}

Deno.test("the first signal ends the run, with its code; the second ends the process", () => {
  for (const [signal, code] of [["SIGINT", 130], ["SIGTERM", 143]] as const) {
    const played = new Played();
    using interrupt = onInterrupt(played);
    expect([interrupt.signal.aborted, interrupt.exitCode()]).toEqual([false, undefined]);
    played.send(signal);
    expect([interrupt.signal.aborted, interrupt.exitCode(), played.exits]).toEqual([
      true,
      code,
      [],
    ]);
    expect(() => played.send("SIGINT")).toThrow("exit");
    expect(played.exits).toEqual([code]);
  }
});

Deno.test("what is disposed of listens no more", () => {
  const played = new Played();
  onInterrupt(played)[Symbol.dispose]();
  expect(played.listeners).toEqual([]);
});

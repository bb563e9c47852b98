/** Listens for Ctrl-C and for the request to end. */
export interface Interrupt extends Disposable {
  /** Aborted at the first signal; a second one ends the process at once. */
  readonly signal: AbortSignal;
  /** 128 + the signal's number, as shells give it, or undefined if none came. */
  exitCode(): number | undefined;
}

const CODES = { SIGINT: 130, SIGTERM: 143 } as const;
type Signal = keyof typeof CODES;

/** Windows knows no request to end. */
const SIGNALS: readonly Signal[] = Deno.build.os === "windows" ? ["SIGINT"] : ["SIGINT", "SIGTERM"];

/** The part of `Deno` that is used here. */
export type Signals = Pick<
  typeof Deno,
  "addSignalListener" | "removeSignalListener" | "exit"
>;

/** Starts to listen, so that a run can keep and report what is finished; disposing stops it. */
export function onInterrupt(signals: Signals = Deno): Interrupt {
  const controller = new AbortController();
  let code: number | undefined;
  const listeners = SIGNALS.map((name) => {
    const listener = (): void => {
      if (code !== undefined) signals.exit(code);
      code = CODES[name];
      controller.abort();
    };
    signals.addSignalListener(name, listener);
    return { name, listener };
  });
  return {
    signal: controller.signal,
    exitCode: () => code,
    [Symbol.dispose]: (): void =>
      listeners.forEach(({ name, listener }) => signals.removeSignalListener(name, listener)),
  };
}

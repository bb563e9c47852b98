/** The part of `Deno.stderr` that tells where lines go. */
export interface Stream {
  isTerminal(): boolean;
}

/** The size of a terminal whose lines can be redrawn, or undefined if this is none. */
export function terminalSize(
  stream: Stream,
  environment: (name: string) => string | undefined = (name) => Deno.env.get(name),
): (() => { columns: number; rows: number }) | undefined {
  if (!stream.isTerminal() || environment("TERM") === "dumb") return undefined;
  return sizeNow;
}

/** Asked anew each time: a window may be resized. */
function sizeNow(): { columns: number; rows: number } {
  try {
    return Deno.consoleSize();
  } catch {
    return { columns: 80, rows: 24 };
  }
}

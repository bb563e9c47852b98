/** One side of a comparison: a process that takes steps when told to. */
export interface Side {
  readonly title: string;
  /** Takes steps and says how many milliseconds each took. */
  run(steps: number): Promise<number[]>;
  stop(): Promise<void>;
}

/** Starts a process that speaks the protocol of `steps.ts`; `title` is made from its first line. */
export async function startSide(
  command: string,
  args: readonly string[],
  title: (hello: Record<string, string>) => string,
): Promise<Side> {
  const process = new Deno.Command(command, {
    args: [...args],
    stdin: "piped",
    stdout: "piped",
    env: { OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1" },
  }).spawn();
  const input = process.stdin.getWriter();
  const lines = linesOf(process.stdout);
  const answer = async (): Promise<string> => {
    const { value, done } = await lines.next();
    if (done) throw new Error(`${command} ${args.join(" ")} ended without an answer`);
    return value;
  };
  return {
    title: title(JSON.parse(await answer())),
    async run(steps): Promise<number[]> {
      await input.write(new TextEncoder().encode(`${steps}\n`));
      return JSON.parse(await answer());
    },
    async stop(): Promise<void> {
      await input.close();
      await process.status;
    },
  };
}

async function* linesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  let text = "";
  for await (const chunk of stream.pipeThrough(new TextDecoderStream() as never)) {
    const lines = (text + chunk).split("\n");
    text = lines.pop()!;
    yield* lines;
  }
}

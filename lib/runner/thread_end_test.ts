import { expect } from "@std/expect";

/** The first words of a worker that tries to end in this manner, and its words after that. */
async function wordsOf(manner: string): Promise<[unknown, unknown]> {
  const worker = new Worker(new URL("./_ending_worker.ts", import.meta.url), { type: "module" });
  const words: unknown[] = [];
  await new Promise<void>((resolve) => {
    worker.onerror = (event): void => {
      event.preventDefault();
      words.push(`died: ${event.message}`, "dead");
      resolve();
    };
    worker.onmessage = ({ data }): void => {
      words.push(data);
      if (data === "alive") resolve();
      else worker.postMessage("nothing");
    };
    worker.postMessage(manner);
  });
  worker.terminate();
  return [words[0], words.at(-1)];
}

const SAID: Readonly<Record<string, string>> = {
  "close": "it closed itself",
  "exit": "it wanted to exit with code 3",
  "exit without code": "it wanted to exit with code 0",
  "node exit": "it wanted to exit with code 4",
  "throw": "thrown by the handler",
  "throw later": "thrown by a timer",
  "throw text": "a text",
  "reject": "a dropped promise",
};

for (const [manner, said] of Object.entries(SAID)) {
  Deno.test(`a worker that tries to end lives on and says so: ${manner}`, async () => {
    expect(await wordsOf(manner)).toEqual([said, "alive"]);
  });
}

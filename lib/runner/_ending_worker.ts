/// <reference no-default-lib="true" />
/// <reference lib="deno.worker" />
/** Test helper: a worker that tries to end in the manner it is told. */
import { reportInsteadOfEnding } from "./thread_end.ts";

reportInsteadOfEnding((problem) => self.postMessage(problem));

const MANNERS: Readonly<Record<string, () => unknown>> = {
  "nothing": () => self.postMessage("alive"),
  "close": () => self.close(),
  "exit": () => Deno.exit(3),
  "exit without code": () => Deno.exit(),
  "node exit": async () => (await import("node:process")).exit(4),
  "throw": () => {
    throw new Error("thrown by\nthe handler");
  },
  "throw later": () =>
    setTimeout(() => {
      throw new Error("thrown by a timer");
    }),
  "throw text": () =>
    queueMicrotask(() => {
      throw "a text";
    }),
  "reject": () => void Promise.reject(new Error("a dropped promise")),
};

self.onmessage = ({ data }: MessageEvent<string>): void => {
  MANNERS[data]();
};

import { expect } from "@std/expect";
import type { Progress } from "../core/trial.ts";
import { planOf, setup } from "./_toy_run.ts";
import type { Answer } from "./messages.ts";
import { Thread } from "./thread.ts";

async function started(): Promise<Thread> {
  const thread = new Thread();
  expect((await thread.ask({ kind: "start", setup })).kind).toBe("ready");
  return thread;
}

function ask(thread: Thread, variant: string): Promise<Answer> {
  return thread.ask({ kind: "run", planned: planOf("failures", [variant])[0] });
}

Deno.test("a thread answers one message after another, with progress in between", async () => {
  using thread = await started();
  const heard: Progress[] = [];
  const [planned] = planOf("sums");
  const answer = await thread.ask({ kind: "run", planned }, (progress) => heard.push(progress));
  expect(answer).toMatchObject({ kind: "done", record: { status: "ok", variant: "plain" } });
  expect(heard).toEqual([{ phase: "draw", done: 0, total: 1 }]);
  expect(await ask(thread, "fine")).toMatchObject({ kind: "done", record: { variant: "fine" } });
  expect(thread.broken).toBe(false);
});

Deno.test("a thread that broke down answers nothing but that, and leaves nobody waiting", async () => {
  using thread = await started();
  const broken: Answer = { kind: "broken", problem: "it closed itself" };
  expect(await ask(thread, "closes")).toEqual(broken);
  expect(thread.broken).toBe(true);
  expect(await ask(thread, "fine")).toEqual(broken);
});

Deno.test("a breakdown while nobody waits is not forgotten", async () => {
  using thread = await started();
  const [planned] = planOf("late");
  expect(await thread.ask({ kind: "run", planned })).toMatchObject({ record: { status: "ok" } });
  while (!thread.broken) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(await ask(thread, "fine")).toEqual({
    kind: "broken",
    problem: "thrown when all was over",
  });
});

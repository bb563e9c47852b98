// deno-lint-ignore-file no-console -- what others print is what is tested
import { expect } from "@std/expect";
import { cpu } from "./cpu.ts";
import { startEngine } from "./running.ts";

Deno.test("starting prints nothing", async () => {
  const { warn, log } = console;
  const printed: unknown[] = [];
  console.warn = console.log = (...texts) => printed.push(texts);
  try {
    await startEngine(cpu);
  } finally {
    Object.assign(console, { warn, log });
  }
  expect(printed).toEqual([]);
});

Deno.test("it runs everywhere", async () => {
  expect(await cpu.unusable()).toBe(undefined);
});

import { expect } from "@std/expect";
import { recordSchema } from "../core/schema/record.ts";
import { planOf } from "./_toy_run.ts";
import { recordOfBreakdown } from "./breakdown.ts";

const [planned] = planOf("failures", ["closes"]);
const engine = { numericClass: "cpu-1", versions: { tfjs: "4.22.0" } };

Deno.test("a breakdown leaves the record of a trial that errored", () => {
  const startedAt = new Date(Date.now() - 5000);
  const record = recordOfBreakdown(planned, engine, { problem: "it closed itself", startedAt });
  expect(recordSchema.parse(record)).toMatchObject({
    ...planned.key,
    status: "errored",
    problem: "The thread broke down: it closed itself",
    numericClass: "cpu-1",
    digest: "",
    environment: { startedAt: startedAt.toISOString(), versions: { tfjs: "4.22.0" } },
  });
  expect(record.environment.seconds).toBeGreaterThanOrEqual(5);
  expect(record.environment.seconds).toBeLessThan(60);
});

Deno.test("a clock that was set back makes no negative time", () => {
  const startedAt = new Date(Date.now() + 3_600_000);
  const { environment } = recordOfBreakdown(planned, engine, { problem: "x", startedAt });
  expect(environment.seconds).toBe(0);
});

import { expect } from "@std/expect";
import { applySettings } from "./settings.ts";

function settingsOver(environment: Record<string, string>): Record<string, string> {
  const values = new Map(Object.entries(environment));
  applySettings({ get: (name) => values.get(name), set: (name, value) => values.set(name, value) });
  return Object.fromEntries(values);
}

Deno.test("what decides bits is set whatever the environment says", () => {
  const settings = settingsOver({ TF_DETERMINISTIC_OPS: "0", TF_NUM_INTRAOP_THREADS: "8" });
  expect(settings).toEqual({
    TF_DETERMINISTIC_OPS: "1",
    TF_CUDNN_DETERMINISTIC: "1",
    NVIDIA_TF32_OVERRIDE: "0",
    TF_NUM_INTRAOP_THREADS: "1",
    TF_NUM_INTEROP_THREADS: "1",
    TF_ENABLE_ONEDNN_OPTS: "1",
    TF_FORCE_GPU_ALLOW_GROWTH: "true",
    TF_CPP_MIN_LOG_LEVEL: "2",
  });
});

Deno.test("a user who wants TensorFlow's remarks gets them", () => {
  expect(settingsOver({ TF_CPP_MIN_LOG_LEVEL: "0" }).TF_CPP_MIN_LOG_LEVEL).toBe("0");
});

import { expect } from "@std/expect";
import { type BlasSymbols, candidates, openBlas, type System } from "./library.ts";

const symbols: BlasSymbols = {
  cblas_sgemm: () => {},
  openblas_get_config: null,
  openblas_get_corename: null,
  openblas_set_num_threads: null,
} as unknown as BlasSymbols;

/** A system with these environment variables, on which opening a library does what `open` does. */
function systemWith(
  open: System["open"],
  variables: Record<string, string> = {},
  os = "linux",
): System {
  return { os, env: (name) => variables[name], permits: () => Promise.resolve(true), open };
}

const missing: System["open"] = (name) => {
  throw new Error(`Could not open library: ${name}`);
};

async function problemOf(system: System): Promise<string> {
  const found = await openBlas(system);
  return "problem" in found ? found.problem : "none";
}

Deno.test("every system has its own names, and a stated one stands alone", () => {
  const env = (): undefined => undefined;
  expect(candidates({ os: "linux", env })[0]).toBe("libopenblas.so.0");
  expect(candidates({ os: "darwin", env })).toEqual([
    "/System/Library/Frameworks/Accelerate.framework/Accelerate",
  ]);
  expect(candidates({ os: "windows", env })).toEqual(["libopenblas.dll"]);
  const stated = (name: string): string | undefined => name === "AEBENCH_BLAS" ? "/x.so" : "";
  for (const os of ["linux", "darwin", "windows"]) {
    expect(candidates({ os, env: stated })).toEqual(["/x.so"]);
  }
});

Deno.test("the first library that opens is taken", async () => {
  const opened: string[] = [];
  const found = await openBlas(systemWith((name) => {
    opened.push(name);
    return opened.length < 3 ? missing(name) : symbols;
  }));
  expect(opened).toEqual(["libopenblas.so.0", "libopenblas.so", "libopenblasp.so.0"]);
  expect(found).toEqual({
    sgemm: symbols.cblas_sgemm,
    versions: {
      blas: `libopenblasp.so.0 of linux ${Deno.osRelease()}`,
      "blas-core": "unknown",
      "blas-threads": "1",
    },
  });
});

Deno.test("one thread, unless stated", async () => {
  const asked: number[] = [];
  const open = (): BlasSymbols => ({
    ...symbols,
    openblas_set_num_threads: (n: number) => void asked.push(n),
  });
  await openBlas(systemWith(open));
  await openBlas(systemWith(open, { OPENBLAS_NUM_THREADS: "4" }));
  await openBlas(systemWith(open, { OPENBLAS_NUM_THREADS: "many" }));
  expect(asked).toEqual([1, 4, 1]);
});

Deno.test("no library: the command that brings one", async () => {
  expect(await problemOf(systemWith(missing))).toBe(
    "no OpenBLAS was found; run `apt-get install libopenblas0-pthread`, or name a library in " +
      "AEBENCH_BLAS",
  );
  expect(await problemOf(systemWith(missing, {}, "windows"))).toBe(
    "no OpenBLAS was found; install OpenBLAS, or name a library in AEBENCH_BLAS",
  );
});

Deno.test("a stated library that is none is named", async () => {
  expect(await problemOf(systemWith(missing, { AEBENCH_BLAS: "/x.so" }))).toBe(
    "AEBENCH_BLAS names /x.so, which cannot be used (Could not open library: /x.so); name a " +
      "library with cblas_sgemm or unset it",
  );
});

Deno.test("calls that are not permitted are not tried", async () => {
  const system = { ...systemWith(missing), permits: () => Promise.resolve(false) };
  expect(await problemOf(system)).toBe(
    "it calls a native library, which needs --allow-ffi; run it by `deno task bench:blas`",
  );
});

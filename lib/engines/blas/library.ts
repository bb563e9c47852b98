import { messageOf } from "../../core/errors.ts";

/** Names a library file to multiply with, in front of those that are looked for. */
export const BLAS_VARIABLE = "AEBENCH_BLAS";
/** Threads of one product, where the library has this setting; one unless stated. */
const THREADS_VARIABLE = "OPENBLAS_NUM_THREADS";

const SYMBOLS = {
  cblas_sgemm: {
    // order, transposes, m, n, k, alpha, A and its leading side, B and its, beta, C and its
    parameters: [
      ...["i32", "i32", "i32", "i32", "i32", "i32"],
      ...["f32", "usize", "i32", "usize", "i32", "f32", "usize", "i32"],
    ],
    result: "void",
  },
  openblas_get_config: { parameters: [], result: "pointer", optional: true },
  openblas_get_corename: { parameters: [], result: "pointer", optional: true },
  openblas_set_num_threads: { parameters: ["i32"], result: "void", optional: true },
} as const satisfies Deno.ForeignLibraryInterface;

/** The functions of a library that are used. */
export type BlasSymbols = Deno.DynamicLibrary<typeof SYMBOLS>["symbols"];

/** The system's matrix library, opened. */
export interface BlasLibrary {
  readonly sgemm: BlasSymbols["cblas_sgemm"];
  /** Its name, version, code path and threads: everything that may move a last bit. */
  readonly versions: Readonly<Record<string, string>>;
}

/** What the search depends on. */
export interface System {
  readonly os: string;
  readonly env: (name: string) => string | undefined;
  /** Whether calling into this file is permitted; asks nobody. */
  readonly permits: (name: string) => Promise<boolean>;
  /** @throws {Error} if there is no such library or it cannot multiply. */
  readonly open: (name: string) => BlasSymbols;
}

const thisSystem: System = {
  os: Deno.build.os,
  env: (name) => Deno.env.get(name),
  permits: async (name) =>
    (await Deno.permissions.query({ name: "ffi", path: name })).state === "granted",
  open: (name) => Deno.dlopen(name, SYMBOLS).symbols,
};

/** Where the library may be, best first: file names that the system's loader knows how to find. */
export function candidates({ os, env }: Pick<System, "os" | "env">): readonly string[] {
  const stated = env(BLAS_VARIABLE);
  if (stated) return [stated];
  if (os === "darwin") return ["/System/Library/Frameworks/Accelerate.framework/Accelerate"];
  if (os === "windows") return ["libopenblas.dll"];
  return ["libopenblas.so.0", "libopenblas.so", "libopenblasp.so.0", "libcblas.so.3"];
}

/** Opens the first library that can be had, or says why there is none and what mends it. */
export async function openBlas(
  system: System = thisSystem,
): Promise<BlasLibrary | { readonly problem: string }> {
  const problems: string[] = [];
  for (const name of candidates(system)) {
    if (!await system.permits(name)) return { problem: FORBIDDEN };
    try {
      return describe(name, system.open(name), system);
    } catch (thrown) {
      problems.push(messageOf(thrown));
    }
  }
  return { problem: absence(problems, system) };
}

const FORBIDDEN =
  "it calls a native library, which needs --allow-ffi; run it by `deno task bench:blas`";

function absence(problems: readonly string[], { os, env }: System): string {
  const stated = env(BLAS_VARIABLE);
  if (stated) {
    return `${BLAS_VARIABLE} names ${stated}, which cannot be used (${problems[0]}); name a ` +
      "library with cblas_sgemm or unset it";
  }
  const install = os === "linux"
    ? "run `apt-get install libopenblas0-pthread`"
    : "install OpenBLAS";
  return `no OpenBLAS was found; ${install}, or name a library in ${BLAS_VARIABLE}`;
}

function describe(name: string, symbols: BlasSymbols, { os, env }: System): BlasLibrary {
  const config = text(symbols.openblas_get_config);
  if (config?.includes("USE64BITINT")) throw new Error("its integers have 64 bits");
  const threads = Number.parseInt(env(THREADS_VARIABLE) ?? "1") || 1;
  symbols.openblas_set_num_threads?.(threads);
  // Without a version of its own a library is part of its system.
  const blas = config ?? `${name.split("/").at(-1)} of ${os} ${Deno.osRelease()}`;
  const core = text(symbols.openblas_get_corename) ?? "unknown";
  return {
    sgemm: symbols.cblas_sgemm,
    versions: { blas, "blas-core": core, "blas-threads": String(threads) },
  };
}

/** What a function says that returns a C string. */
function text(ask: (() => Deno.PointerValue) | null): string | undefined {
  const pointer = ask?.();
  return pointer ? Deno.UnsafePointerView.getCString(pointer).trim() : undefined;
}

import asc from "assemblyscript/asc";

const SOURCES = new URL("./", import.meta.url);
const ENTRY = "eigen.as.ts";
const OUTPUT = new URL("eigen.wasm", SOURCES);

// No relaxed SIMD: it may fuse a product and a sum, and then bits depend on the processor.
const OPTIONS = [
  "--runtime",
  "stub",
  "--enable",
  "simd",
  "--optimizeLevel",
  "3",
  "--noAssert",
  "--initialMemory",
  "2",
];

/**
 * Compiles the eigenvalue kernels of `lib/math` from their AssemblyScript sources. The same sources and
 * compiler version give the same bytes.
 *
 * @throws {Error} with the compiler's messages if the sources do not compile.
 */
export async function build(): Promise<Uint8Array> {
  let binary: Uint8Array | undefined;
  const { error, stderr } = await asc.main([ENTRY, "--outFile", "eigen.wasm", ...OPTIONS], {
    readFile: (name) => readSource(name),
    writeFile: (_name, content) => {
      if (content instanceof Uint8Array) binary = content;
    },
    listFiles: () => [],
  });
  if (error || !binary) {
    throw new Error(`Cannot build ${ENTRY} as the compiler refused it: ${stderr.toString()}`);
  }
  return binary;
}

/** The text of a source file, or `null` where the compiler looks for one that does not exist. */
function readSource(name: string): string | null {
  try {
    return Deno.readTextFileSync(new URL(name, SOURCES));
  } catch (thrown) {
    if (thrown instanceof Deno.errors.NotFound) return null;
    throw thrown;
  }
}

if (import.meta.main) Deno.writeFileSync(OUTPUT, await build());

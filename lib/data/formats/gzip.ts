import { gunzipSync } from "node:zlib";
import { BadInput, messageOf } from "../../core/errors.ts";

/** zlib's smallest output buffer. */
const SMALLEST_CHUNK = 64;

/**
 * The content of a gzip file (RFC 1952).
 *
 * @param options.file Its name, for error messages.
 * @param options.maxBytes The longest content that is accepted: unpacking stops there, so that a
 * small file cannot fill the memory.
 * @throws {BadInput} if the file is truncated or corrupt, is no gzip file, or unpacks to more.
 */
export function gunzip(
  packed: Uint8Array,
  options: { file: string; maxBytes: number },
): Uint8Array {
  const { file, maxBytes } = options;
  try {
    // One output buffer of the right size saves a second copy of the content.
    return gunzipSync(packed, {
      maxOutputLength: Math.max(1, maxBytes),
      chunkSize: Math.max(SMALLEST_CHUNK, maxBytes),
    });
  } catch (thrown) {
    throw new BadInput(`Cannot unpack ${file}: ${reasonOf(thrown, maxBytes)}`);
  }
}

function reasonOf(thrown: unknown, maxBytes: number): string {
  const code = thrown instanceof Error && "code" in thrown ? thrown.code : undefined;
  if (code === "ERR_BUFFER_TOO_LARGE") {
    return `expected at most ${maxBytes} bytes of content, found more`;
  }
  if (code === "Z_BUF_ERROR") return "expected a whole gzip file, found a truncated one";
  return `expected a sound gzip file, found a corrupt one (${messageOf(thrown)})`;
}

import canonicalize from "canonicalize";

/**
 * The canonical JSON text of a value (RFC 8785: sorted keys, no white space, shortest numbers), so
 * that equal values have equal text and equal digests. Functions and `undefined` members are left out.
 *
 * @throws {TypeError} if the value holds what JSON cannot carry: NaN, an infinity, a `Map`, a `Set`
 * or half a surrogate pair.
 */
export function canonicalJson(value: unknown): string {
  const plain = JSON.parse(JSON.stringify(value, refuseUncarried) ?? "null");
  try {
    return canonicalize(plain) ?? "null";
  } catch (thrown) {
    throw new TypeError("Cannot write a text as JSON as half a surrogate pair stands in it", {
      cause: thrown,
    });
  }
}

function refuseUncarried(key: string, value: unknown): unknown {
  const place = key === "" ? "a value" : `"${key}"`;
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new TypeError(`Cannot write ${place} as JSON as numbers must be finite: it is ${value}`);
  }
  // JSON.stringify makes {} of both, whatever they hold: different values would share a digest.
  if (value instanceof Map || value instanceof Set) {
    throw new TypeError(
      `Cannot write ${place} as JSON as it is a ${value.constructor.name}: use an object or array`,
    );
  }
  return value;
}

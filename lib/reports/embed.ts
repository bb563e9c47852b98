/** Ways to put text into a script element without its ending it or being read as markup. */

const LINE_SEPARATORS = /[\u2028\u2029]/g;

/** JSON for `<script type="application/json">`: no `<`, so no tag can begin or end in it. */
export function embedJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll("<", "\\u003c")
    .replace(LINE_SEPARATORS, (sign) => sign === "\u2028" ? "\\u2028" : "\\u2029");
}

/**
 * JavaScript of our own or of a library for `<script>`: `</script` and `<!--`, which may stand in
 * strings and regular expressions, are written in a way that means the same there. The reference to
 * a source map goes, as a browser would look for the file.
 */
export function embedScript(code: string): string {
  return code
    .replace(/^\/\/# sourceMappingURL=.*$/gm, "")
    .replace(/<\/(script)/gi, "<\\/$1")
    .replaceAll("<!--", "<\\!--")
    .trim();
}

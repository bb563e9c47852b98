import { expect } from "@std/expect";
import { embedJson, embedScript } from "./embed.ts";

Deno.test("embedded JSON holds no tag and no line separator, and reads back the same", () => {
  const value = { "</script><script>": ["<!--", "a\u2028b\u2029c", 0.5] };
  const text = embedJson(value);
  expect(text).not.toMatch(/[<\u2028\u2029]/);
  expect(JSON.parse(text)).toEqual(value);
});

Deno.test("an embedded script cannot end early and means the same", () => {
  const code = 'const a = "</script><!--", b = /<\\/SCRIPT>/; a + b.source';
  const text = embedScript(code);
  expect(text.toLowerCase()).not.toContain("</script");
  expect(text).not.toContain("<!--");
  expect((0, eval)(text)).toBe((0, eval)(code));
});

Deno.test("a script does not refer to a source map", () => {
  expect(embedScript("f();\n//# sourceMappingURL=f.js.map\n")).toBe("f();");
});

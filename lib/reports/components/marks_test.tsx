import { expect } from "@std/expect";
import { htmlOf } from "./_text.tsx";
import { VerdictMark } from "./marks.tsx";

Deno.test("a verdict is a word with its colour and its reason", () => {
  expect(htmlOf(<VerdictMark verdict="stale" note='Other "version".' />)).toBe(
    '<span title="Other &quot;version&quot;."><span class="mark unjudged">stale</span></span>',
  );
});

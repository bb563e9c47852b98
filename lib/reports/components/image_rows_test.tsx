import { expect } from "@std/expect";
import type { ImagesFigure } from "../charts/spec.ts";
import { htmlOf, sampleView } from "./_text.tsx";
import { ImageRows } from "./image_rows.tsx";

const figure = sampleView().recordOf("v0", 1)!.figures[1] as ImagesFigure;

Deno.test("each row is one picture under its label, with words for it", () => {
  const html = htmlOf(<ImageRows figure={figure} file="f" />);
  expect(html.match(/<img src="data:image\/png;base64,/g)).toHaveLength(2);
  // Twelve images of 28 pixels and eleven gaps of two.
  expect(html).toContain('width="358" height="28"');
  expect(html).toContain('alt="Reconstructions, input: 12 images"');
  expect(html).toContain('download="f-1.png"');
});

Deno.test("a row without images has no picture", () => {
  const pixels = { dtype: "uint8" as const, shape: [0, 28, 28, 1], base64: "" };
  const empty = { ...figure, rows: [{ label: "none", pixels }] };
  expect(htmlOf(<ImageRows figure={empty} file="f" />)).not.toContain("<img");
});

import { expect } from "@std/expect";
import { htmlOf, textOf } from "./_text.tsx";
import { ColourBar } from "./colour_bar.tsx";

Deno.test("a colour bar names its quantity and round numbers under their colours", () => {
  const scale = { label: "energy, bits", log: false, low: -1, high: 3, colours: ["#000", "#fff"] };
  expect(textOf(<ColourBar scale={scale} />)).toBe("energy, bits −1 0 1 2 3");
  const html = htmlOf(<ColourBar scale={scale} />);
  expect(html).toContain("linear-gradient(to right, #000, #fff)");
  expect(html).toContain('<span style="left:25%">0</span>');
});

Deno.test("it says that it is logarithmic", () => {
  const scale = { label: "λ", log: true, low: 0.01, high: 1, colours: ["#000", "#fff"] };
  expect(textOf(<ColourBar scale={scale} />)).toBe("λ, logarithmic 0.01 0.1 1");
});

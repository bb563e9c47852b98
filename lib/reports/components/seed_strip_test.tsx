import { expect } from "@std/expect";
import { htmlOf, textOf } from "./_text.tsx";
import { SeedStrip, StripKey, stripScale } from "./seed_strip.tsx";

const none = { seeds: [], mean: null, baseline: null, published: [] };

Deno.test("the scale holds everything and is logarithmic over two decades", () => {
  const values = [{ ...none, seeds: [1, 3], baseline: 0.5 }, { ...none, published: [4], mean: 2 }];
  expect(stripScale(values)).toEqual({ low: 0.5, high: 4, log: false });
  expect(stripScale([{ ...none, seeds: [0.01, 2] }])?.log).toBe(true);
  expect(stripScale([{ ...none, seeds: [-1, 200] }])?.log).toBe(false);
  expect(stripScale([none])).toBeUndefined();
});

Deno.test("marks stand where their values are", () => {
  const values = { seeds: [0, 1], mean: 0.5, baseline: 0.25, published: [1] };
  const html = htmlOf(<SeedStrip values={values} scale={{ low: 0, high: 1, log: false }} />);
  // The line goes from 6 to 126.
  expect([...html.matchAll(/cx="(\d+)"/g)].map(([, x]) => x)).toEqual(["6", "126"]);
  expect(html).toContain('<line class="mean" x1="66" x2="66"');
  expect(html).toContain('<rect class="baseline" x="32"');
  expect(html).toContain('d="M121 11L126 6L131 11L126 16Z"');
  expect(html).toContain('aria-label="By seed: 0, 1"');
});

Deno.test("on a logarithmic scale the middle is the geometric mean", () => {
  const values = { ...none, seeds: [1], mean: 1 };
  const html = htmlOf(<SeedStrip values={values} scale={{ low: 0.01, high: 100, log: true }} />);
  expect(html).toContain('cx="66"');
});

Deno.test("a baseline under the mean is not drawn twice", () => {
  const values = { ...none, mean: 0.5, baseline: 0.5 };
  const html = htmlOf(<SeedStrip values={values} scale={{ low: 0, high: 1, log: false }} />);
  expect(html).not.toContain("baseline");
});

Deno.test("one value alone stands in the middle; the key names the ends", () => {
  const scale = { low: 2, high: 2, log: false };
  expect(htmlOf(<SeedStrip values={{ ...none, seeds: [2] }} scale={scale} />)).toContain('cx="66"');
  expect(textOf(<StripKey scale={{ low: 0.01, high: 12.345, log: true }} published />)).toMatch(
    /from 0\.01 on the left to 12\.3 on the right\s*, logarithmic/,
  );
});

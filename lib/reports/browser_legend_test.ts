import { expect } from "@std/expect";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { colouredPixels, findChromium, openPage, startBrowser, whyIgnored } from "./_browser.ts";
import { sampleRun } from "./_sample_run.ts";
import { renderHtml } from "./html.tsx";

const chromium = findChromium();

/** A page on which every panel of codes has labels of its own. */
function pageOfOwnLabels(): string {
  const { run, records } = sampleRun();
  for (const { variant, figures } of records) {
    for (const figure of figures) {
      if (figure.kind !== "plot") continue;
      figure.series = figure.series.map((s) => ({ ...s, label: `${s.label} of ${variant}` }));
    }
  }
  return renderHtml(run, records);
}

Deno.test(
  `a panel's own legend acts on that panel alone in Chromium${whyIgnored(chromium)}`,
  { ignore: !chromium },
  async () => {
    const folder = Deno.makeTempDirSync();
    Deno.writeTextFileSync(join(folder, "index.html"), pageOfOwnLabels());
    const url = pathToFileURL(join(folder, "index.html")).href;
    const browser = await startBrowser(chromium, folder);
    try {
      for (const [width, theme] of [[380, "dark"], [1200, "light"]] as const) {
        const { page, troubles } = await openPage(browser, url, { width, theme });
        const panels = ".multiples > .plot canvas";
        const before = await colouredPixels(page, panels);
        expect(before).toHaveLength(2);
        const press =
          "[...document.querySelector('.panel > .legend').querySelectorAll('button')].forEach((b) => b.click())";
        await page.evaluate(press);
        const after = await colouredPixels(page, panels);
        expect(after).toEqual([0, before[1]]);
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
        expect(troubles).toEqual([]);
      }
    } finally {
      await browser.close();
      Deno.removeSync(folder, { recursive: true });
    }
  },
);

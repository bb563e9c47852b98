import { expect } from "@std/expect";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { findChromium, openPage, settle, startBrowser, whyIgnored } from "./_browser.ts";
import { largeRun } from "./_large_run.ts";
import { renderHtml } from "./html.tsx";

const chromium = findChromium();

Deno.test(
  `a page of sixteen benchmarks stays usable in Chromium${whyIgnored(chromium)}`,
  { ignore: !chromium },
  async () => {
    const folder = Deno.makeTempDirSync();
    const { run, records } = largeRun();
    Deno.writeTextFileSync(join(folder, "index.html"), renderHtml(run, records));
    const url = pathToFileURL(join(folder, "index.html")).href;
    const browser = await startBrowser(chromium, folder);
    try {
      const { page, troubles } = await openPage(browser, url);
      const canvases = Number(await page.evaluate("document.querySelectorAll('canvas').length"));
      expect(canvases).toBeGreaterThan(100);
      for (const width of [380, 1200]) {
        await page.setViewport({ width, height: 800 });
        // Only charts near the screen are drawn, at the start and anywhere else.
        for (const place of ["0", "document.body.scrollHeight / 2"]) {
          await page.evaluate(`scrollTo(0, ${place})`);
          await settle(page);
          expect(Number(await page.evaluate("Object.keys(Chart.instances).length")))
            .toBeLessThan(40);
        }
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
      }
      expect(troubles).toEqual([]);
    } finally {
      await browser.close();
      Deno.removeSync(folder, { recursive: true });
    }
  },
);

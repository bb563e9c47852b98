import { expect } from "@std/expect";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "puppeteer-core";
import {
  colouredPixels,
  findChromium,
  openPage,
  settle,
  startBrowser,
  whyIgnored,
} from "./_browser.ts";
import { difference, gramMatrix, landscape } from "./_sample_heatmaps.ts";
import { sampleRun } from "./_sample_run.ts";
import { renderHtml } from "./html.tsx";

const chromium = findChromium();

Deno.test(
  `heat maps are drawn and charts zoom in Chromium${whyIgnored(chromium)}`,
  { ignore: !chromium },
  async (t) => {
    const folder = Deno.makeTempDirSync();
    const { run, records } = sampleRun();
    const seen = records.map((record, i) => ({
      ...record,
      figures: [...record.figures, landscape(i), gramMatrix(i), difference(i)],
    }));
    Deno.writeTextFileSync(join(folder, "index.html"), renderHtml(run, seen));
    const url = pathToFileURL(join(folder, "index.html")).href;
    const browser = await startBrowser(chromium, folder);
    try {
      const { page, troubles } = await openPage(browser, url);
      await t.step("cells have colours", () => checkCells(page));
      await t.step("a cell tells its number", () => checkReadout(page));
      await t.step("curves zoom", () => checkZoom(page, ".single .plot canvas"));
      await t.step("heat maps zoom", () => checkZoom(page, ".multiples .heatmap canvas"));
      await t.step("what is no drag does not", () => checkNoZoom(page));
      await t.step("charts far away are freed", () => checkFreed(page));
      expect(troubles).toEqual([]);
      const phone = await openPage(browser, url, { width: 380, theme: "dark" });
      await t.step("on a phone", () => checkPhone(phone.page));
      expect(phone.troubles).toEqual([]);
    } finally {
      await browser.close();
      Deno.removeSync(folder, { recursive: true });
    }
  },
);

async function checkCells(page: Page): Promise<void> {
  const found = await colouredPixels(page, ".heatmap canvas");
  // Three figures of two variants of the first group.
  expect(found).toHaveLength(6);
  for (const pixels of found) expect(pixels).toBeGreaterThan(10_000);
}

type Box = { x: number; y: number; width: number; height: number };

/** Brings a canvas onto the screen; its place there. */
async function bring(page: Page, selector: string): Promise<Box> {
  const canvas = (await page.$(selector))!;
  await canvas.evaluate((element) => element.scrollIntoView({ block: "center" }));
  await settle(page);
  return (await canvas.boundingBox())!;
}

async function checkReadout(page: Page): Promise<void> {
  const { x, y, width, height } = await bring(page, ".multiples .heatmap canvas");
  await page.evaluate(`(() => {
    globalThis.told = [];
    const write = CanvasRenderingContext2D.prototype.fillText;
    CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
      told.push(text);
      return write.call(this, text, ...rest);
    };
  })()`);
  await page.mouse.move(x + 0.5 * width, y + 0.2 * height);
  await settle(page);
  const told = await page.evaluate("told.filter((text) => /^(x|‖)/.test(text))") as string[];
  expect(told.map((text) => text.split(":")[0])).toEqual([
    ...["x₁", "x₂"],
    ...["x₁", "x₂", "‖x − x̂‖², squared units"],
  ]);
  expect(told[3]).toMatch(/^x₂: 1\.\d+$/);
}

/** Lower and upper end of both axes of a chart. */
async function endsOf(page: Page, selector: string): Promise<number[]> {
  return await page.evaluate(`(() => {
    const { x, y } = Chart.getChart(document.querySelector(${JSON.stringify(selector)})).scales;
    return [x.min, x.max, y.min, y.max];
  })()`) as number[];
}

async function checkZoom(page: Page, selector: string): Promise<void> {
  const { x, y, width, height } = await bring(page, selector);
  const whole = await endsOf(page, selector);
  for (const back of ["double click", "Escape", "button"]) {
    await page.mouse.move(x + 0.4 * width, y + 0.3 * height);
    await page.mouse.down();
    await page.mouse.move(x + 0.5 * width, y + 0.4 * height);
    expect(await page.$$(".frame")).toHaveLength(1);
    await page.mouse.move(x + 0.6 * width, y + 0.5 * height);
    await page.mouse.up();
    expect(await page.$$(".frame")).toHaveLength(0);
    const part = await endsOf(page, selector);
    expect(part[0]).toBeGreaterThan(whole[0]);
    expect(part[1]).toBeLessThan(whole[1]);
    expect(part[3] - part[2]).toBeLessThan(0.5 * (whole[3] - whole[2]));
    if (back === "button") await (await page.$(".unzoom"))!.click();
    else if (back === "Escape") await page.keyboard.press("Escape");
    else await page.mouse.click(x + 0.5 * width, y + 0.5 * height, { count: 2 });
    expect(await endsOf(page, selector)).toEqual(whole);
    expect(await page.$(".unzoom")).toBeNull();
  }
}

/** A click and a drag that begins beside the axes. */
async function checkNoZoom(page: Page): Promise<void> {
  const { x, y, width, height } = await bring(page, ".multiples .plot canvas");
  await page.mouse.click(x + width / 2, y + height / 2);
  await page.mouse.move(x + 5, y + 5);
  await page.mouse.down();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.up();
  expect(await page.$(".unzoom")).toBeNull();
}

async function checkFreed(page: Page): Promise<void> {
  const selector = ".multiples .heatmap canvas";
  const drawn = `Chart.getChart(document.querySelector("${selector}")) !== undefined`;
  await page.setViewport({ width: 1280, height: 200 });
  await page.evaluate("scrollTo(0, 0)");
  await settle(page);
  expect(await page.evaluate(drawn)).toBe(false);
  await bring(page, selector);
  expect(await page.evaluate(drawn)).toBe(true);
}

async function checkPhone(page: Page): Promise<void> {
  const found = await colouredPixels(page, ".heatmap canvas");
  for (const pixels of found) expect(pixels).toBeGreaterThan(5_000);
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(380);
}

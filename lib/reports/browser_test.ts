import { expect } from "@std/expect";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { HOSTILE, sampleRun } from "./_sample_run.ts";
import { renderHtml } from "./html.tsx";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const chromium = findChromium();
const ignored = chromium ? "" : " (ignored: no Chromium found and permitted; set AEBENCH_CHROMIUM)";

Deno.test(`the page works in Chromium${ignored}`, { ignore: !chromium }, async (t) => {
  const folder = Deno.makeTempDirSync();
  const { run, records } = sampleRun();
  Deno.writeTextFileSync(join(folder, "index.html"), renderHtml(run, records));
  const url = pathToFileURL(join(folder, "index.html")).href;
  const browser = await puppeteer.launch({
    executablePath: chromium,
    userDataDir: join(folder, "profile"),
    args: FLAGS,
  });
  try {
    for (const width of [360, 1280]) {
      for (const theme of ["light", "dark"]) {
        await t.step(`${width} pixels, ${theme}`, () => checkPage(browser, url, width, theme));
      }
    }
    const { page, troubles } = await openPage(browser, url);
    await t.step("legends take series away", () => checkLegend(page));
    await t.step("data can be saved", () => checkDownloads(page));
    await t.step("printing unfolds all", () => checkPrint(page));
    await t.step("seeds switch", () => checkSeeds(page));
    await t.step("the theme may change", () => checkThemeChange(page));
    expect(troubles).toEqual([]);
  } finally {
    await browser.close();
    Deno.removeSync(folder, { recursive: true });
  }
});

function findChromium(): string | undefined {
  const places = [Deno.env.get("AEBENCH_CHROMIUM") ?? [], PLACES].flat();
  return places.find((command) => {
    const { state } = Deno.permissions.querySync({ name: "run", command });
    try {
      return state === "granted" && Deno.statSync(command).isFile;
    } catch {
      return false;
    }
  });
}

interface View {
  readonly page: Page;
  /** Everything that must not happen: errors, dialogs, requests that leave the page. */
  readonly troubles: string[];
}

async function openPage(
  browser: Browser,
  url: string,
  options: { width?: number; theme?: string } = {},
): Promise<View> {
  const page = await browser.newPage();
  const troubles: string[] = [];
  page.on("console", (message) => {
    if (["error", "warn"].includes(message.type())) troubles.push(message.text());
  });
  page.on("pageerror", (thrown) => troubles.push(String(thrown)));
  page.on("dialog", (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  await page.setRequestInterception(true);
  page.on("request", (request) => {
    if (/^(file|data|blob):/.test(request.url())) return request.continue();
    troubles.push(`request: ${request.url()}`);
    return request.abort();
  });
  const { width = 1280, theme = "light" } = options;
  const isMobile = width < 600;
  await page.setViewport({ width, height: 800, isMobile, hasTouch: isMobile });
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]);
  await page.goto(url, { waitUntil: "load" });
  return { page, troubles };
}

async function checkPage(
  browser: Browser,
  url: string,
  width: number,
  theme: string,
): Promise<void> {
  const { page, troubles } = await openPage(browser, url, { width, theme });
  await unfold(page);
  const canvases = await colouredPixels(page);
  // Two figures of the benchmark, a scatter plot for each of three variants, two learning curves.
  expect(canvases.length).toBe(7);
  for (const pixels of canvases) expect(pixels).toBeGreaterThan(100);
  const size = await page.evaluate("[document.documentElement.scrollWidth, innerWidth]");
  expect(size).toEqual([width, width]);
  const scripts = await page.evaluate("document.querySelectorAll('script:not([type])').length");
  expect(scripts).toBe(2);
  expect(await page.evaluate("document.body.innerText")).toContain(HOSTILE);
  const paper = await page.evaluate("getComputedStyle(document.body).backgroundColor");
  expect(paper).toBe(theme === "light" ? "rgb(252, 252, 250)" : "rgb(21, 23, 27)");
  expect(troubles).toEqual([]);
  await page.close();
}

async function unfold(page: Page): Promise<void> {
  await page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true })");
  await settle(page);
}

/** Waits until events and two frames have gone by. */
async function settle(page: Page): Promise<void> {
  await page.evaluate("new Promise((done) => setTimeout(() => requestAnimationFrame(done), 50))");
}

/** For each canvas to be seen, how many of its pixels have a colour, which axes and text do not. */
async function colouredPixels(page: Page): Promise<number[]> {
  return await page.evaluate(`
    [...document.querySelectorAll("canvas")].filter((c) => c.checkVisibility()).map((canvas) => {
      const copy = Object.assign(document.createElement("canvas"), {
        width: canvas.width,
        height: canvas.height,
      });
      const context = copy.getContext("2d", { willReadFrequently: true });
      context.drawImage(canvas, 0, 0);
      const { data } = context.getImageData(0, 0, copy.width, copy.height);
      let coloured = 0;
      for (let i = 0; i < data.length; i += 4) {
        const channels = [data[i], data[i + 1], data[i + 2]];
        if (data[i + 3] > 60 && Math.max(...channels) - Math.min(...channels) > 40) coloured++;
      }
      return coloured;
    })`) as number[];
}

async function checkSeeds(page: Page): Promise<void> {
  const shown = "[...document.querySelectorAll('[data-seed]:not([hidden]):not(button)')]" +
    ".map((block) => block.dataset.seed).join()";
  expect(await page.evaluate(shown)).toBe("1");
  await page.evaluate("document.querySelector('input[value=\"3\"]').click()");
  await settle(page);
  expect(await page.evaluate(shown)).toBe("3");
  const text = await page.evaluate("document.body.innerText");
  expect(text).toContain("ended in an error: Out of memory at epoch 3 <of 20>.");
  for (const pixels of await colouredPixels(page)) expect(pixels).toBeGreaterThan(100);
}

async function checkLegend(page: Page): Promise<void> {
  const [before] = await colouredPixels(page);
  const press = "document.querySelector('.legend button').click()";
  await page.evaluate(press);
  const pressed = "document.querySelector('.legend button').getAttribute('aria-pressed')";
  expect(await page.evaluate(pressed)).toBe("false");
  const [without] = await colouredPixels(page);
  expect(without).toBeLessThan(0.9 * before);
  await page.evaluate(press);
  expect((await colouredPixels(page))[0]).toBe(before);
}

async function checkDownloads(page: Page): Promise<void> {
  const csv = await page.evaluate(`new Promise((done) => {
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => { blob.text().then(done); return make(blob); };
    addEventListener("click", (event) => event.preventDefault(), { once: true });
    document.querySelector("a.csv").click();
  })`) as string;
  const lines = csv.split("\r\n");
  expect(lines[0]).toBe("series,KL weight,MMD²,error");
  expect(lines[1]).toBe('"VAE, β = 1",0,1,0.1');
  const png = await page.evaluate(
    "(document.querySelector('a.png').click(), document.querySelector('a.png').href)",
  );
  expect(png).toMatch(/^data:image\/png;base64,/);
}

async function checkPrint(page: Page): Promise<void> {
  const folded = "document.querySelectorAll('details:not([open])').length";
  const before = await page.evaluate(folded);
  await page.evaluate("dispatchEvent(new Event('beforeprint'))");
  expect(await page.evaluate(folded)).toBe(0);
  for (const pixels of await colouredPixels(page)) expect(pixels).toBeGreaterThan(100);
  await page.evaluate("dispatchEvent(new Event('afterprint'))");
  expect(await page.evaluate(folded)).toBe(before);
}

async function checkThemeChange(page: Page): Promise<void> {
  const colour = "Chart.getChart(document.querySelector('canvas')).data.datasets[0].borderColor";
  expect(await page.evaluate(colour)).toBe("#3549b8");
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
  await settle(page);
  expect(await page.evaluate(colour)).toBe("#60b4ec");
}

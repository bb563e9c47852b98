/** Test helper: a page of a report in Chromium. */
import { join } from "node:path";
import puppeteer, { type Browser, type Page } from "puppeteer-core";

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

/** Where Chromium is, if it is there and may be run; `AEBENCH_CHROMIUM` names another place. */
export function findChromium(): string | undefined {
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

/** For the name of a test that needs Chromium: why it does not run. */
export function whyIgnored(chromium: string | undefined): string {
  return chromium ? "" : " (ignored: no Chromium found and permitted; set AEBENCH_CHROMIUM)";
}

/** Starts Chromium with its files in a folder. */
export function startBrowser(executablePath: string | undefined, folder: string): Promise<Browser> {
  return puppeteer.launch({ executablePath, userDataDir: join(folder, "profile"), args: FLAGS });
}

export interface View {
  readonly page: Page;
  /** Everything that must not happen: errors, dialogs, requests that leave the page. */
  readonly troubles: string[];
}

/** Opens a page that may not leave the file it is in. */
export async function openPage(
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

/** Waits until events and two frames have gone by. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate("new Promise((done) => setTimeout(() => requestAnimationFrame(done), 50))");
}

const VISIBLE = "[...document.querySelectorAll('canvas')].filter((c) => c.checkVisibility())";

/** For each canvas to be seen, how many of its pixels have a colour, which axes and text do not. */
export async function colouredPixels(page: Page, selector = "canvas"): Promise<number[]> {
  const canvases = `${VISIBLE}.filter((c) => c.matches(${JSON.stringify(selector)}))`;
  const found: number[] = [];
  for (let i = 0; i < Number(await page.evaluate(`${canvases}.length`)); i++) {
    // Charts are drawn as they come near the screen.
    await page.evaluate(`${canvases}[${i}].scrollIntoView()`);
    await settle(page);
    found.push(await page.evaluate(`(${COUNT})(${canvases}[${i}])`) as number);
  }
  return found;
}

const COUNT = `(canvas) => {
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
}`;

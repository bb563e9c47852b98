// @ts-check
/// <reference lib="dom" />
import { drawChart, recolour, specOf } from "./chart.js";
import { fillLink } from "./csv.js";
import { applyLegend, wireLegends } from "./legends.js";

/** Milliseconds of drawing before the page lets the reader scroll. */
const PATIENCE = 700;

/** @type {Map<Element, any>} */
const charts = new Map();

/** Canvases that have no chart yet and are not folded away. @returns {HTMLCanvasElement[]} */
function waiting() {
  const canvases = /** @type {HTMLCanvasElement[]} */ ([...document.querySelectorAll("canvas")]);
  return canvases.filter((canvas) =>
    !charts.has(canvas) && !canvas.closest("details:not([open]), [hidden]")
  );
}

/** @param {HTMLCanvasElement} canvas */
function draw(canvas) {
  const chart = drawChart(canvas);
  charts.set(canvas, chart);
  if (canvas.closest(".legend-scope")?.querySelector('button[aria-pressed="false"]')) {
    applyLegend(chart);
  }
}

/** Draws what is to be seen; what takes longer than the reader's patience follows bit by bit. */
function drawWaiting() {
  const until = performance.now() + PATIENCE;
  const canvases = waiting();
  while (canvases.length > 0 && performance.now() < until) {
    draw(/** @type {HTMLCanvasElement} */ (canvases.shift()));
  }
  if (canvases.length > 0) setTimeout(drawWaiting);
}

/** Shows the chosen seed's figures of a benchmark. @param {HTMLInputElement} radio */
function showSeed(radio) {
  const section = radio.closest("section");
  for (const block of section?.querySelectorAll("[data-seed]") ?? []) {
    block.toggleAttribute("hidden", block.getAttribute("data-seed") !== radio.value);
  }
  drawWaiting();
}

/** Unfolds and draws everything in the colours of paper. */
function dressForPrint() {
  for (const details of document.querySelectorAll("details:not([open])")) {
    details.setAttribute("open", "");
    details.setAttribute("data-unfolded", "");
  }
  document.documentElement.setAttribute("data-theme", "light");
  waiting().forEach(draw);
  for (const chart of charts.values()) resizeFor(chart, 2);
}

function undress() {
  for (const details of document.querySelectorAll("[data-unfolded]")) {
    details.removeAttribute("open");
    details.removeAttribute("data-unfolded");
  }
  document.documentElement.removeAttribute("data-theme");
  for (const chart of charts.values()) resizeFor(chart, undefined);
}

/** @param {any} chart @param {number | undefined} pixelRatio */
function resizeFor(chart, pixelRatio) {
  chart.options.devicePixelRatio = pixelRatio;
  chart.resize();
  recolour(chart);
}

function wire() {
  for (const radio of document.querySelectorAll("input[type=radio]")) {
    radio.addEventListener("change", () => showSeed(/** @type {HTMLInputElement} */ (radio)));
  }
  document.addEventListener("toggle", drawWaiting, { capture: true });
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[download]") : null;
    if (!link) return;
    const image = link.closest(".image-row")?.querySelector("img");
    if (image) link.setAttribute("href", image.src);
    else fillLink(/** @type {HTMLAnchorElement} */ (link), specOf(link));
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    for (const chart of charts.values()) recolour(chart);
  });
  addEventListener("beforeprint", dressForPrint);
  addEventListener("afterprint", undress);
  wireLegends((canvas) => charts.get(canvas));
}

wire();
drawWaiting();

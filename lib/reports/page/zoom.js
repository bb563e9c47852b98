// @ts-check
/// <reference lib="dom" />
import { specOf } from "./chart.js";

/** Pixels that a drag must cover to be meant. */
const LEAST = 8;

/**
 * A rectangle drawn with the mouse, in pixels of the canvas.
 *
 * @typedef {{ left: number, top: number, right: number, bottom: number }} Box
 * @typedef {{ chart: any, from: { x: number, y: number }, box: Box, frame: HTMLElement }} Drag
 */

/**
 * Lets plots and heat maps be zoomed: drag over a part to see it alone; double click, Escape or the
 * button over the chart to see all again. A finger scrolls the page, as ever.
 *
 * @param {(canvas: Element) => any} chartOf the chart of a canvas, if it has been drawn
 */
export function wireZoom(chartOf) {
  /** @type {Drag | undefined} */
  let drag;
  const drop = () => {
    drag?.frame.remove();
    drag = undefined;
  };
  document.addEventListener("pointerdown", (event) => {
    drop();
    drag = startDrag(event, chartOf);
  });
  document.addEventListener("pointermove", (event) => drag && moveDrag(drag, event));
  document.addEventListener("pointerup", () => {
    if (drag) zoomTo(drag.chart, drag.box);
    drop();
  });
  document.addEventListener("pointercancel", drop);
  document.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    if (drag) drop();
    else [...document.querySelectorAll(".unzoom")].forEach((button) => unzoom(button, chartOf));
  });
  for (const type of ["dblclick", "click"]) {
    document.addEventListener(type, ({ target }) => {
      const place = target instanceof Element
        ? target.closest(type === "click" ? ".unzoom" : ".chart")
        : null;
      if (place) unzoom(place, chartOf);
    });
  }
}

/** Whether a chart shows a part of itself. @param {any} chart @returns {boolean} */
export function isZoomed(chart) {
  return chart.canvas.parentElement.querySelector(".unzoom") !== null;
}

/** @param {PointerEvent} event @param {(canvas: Element) => any} chartOf @returns {Drag | undefined} */
function startDrag(event, chartOf) {
  const { target, button, pointerType } = event;
  const chart = target instanceof HTMLCanvasElement && chartOf(target);
  if (!chart || button !== 0 || pointerType === "touch" || specOf(chart.canvas).kind === "bars") {
    return undefined;
  }
  const from = placeOf(event, chart);
  const { left, right, top, bottom } = chart.chartArea;
  if (from.x < left || from.x > right || from.y < top || from.y > bottom) return undefined;
  const frame = document.createElement("div");
  frame.className = "frame";
  chart.canvas.parentElement.append(frame);
  const box = { left: from.x, right: from.x, top: from.y, bottom: from.y };
  return { chart, from, box, frame };
}

/** @param {PointerEvent} event @param {any} chart */
function placeOf(event, chart) {
  const { left, top } = chart.canvas.getBoundingClientRect();
  return { x: event.clientX - left, y: event.clientY - top };
}

/** @param {Drag} drag @param {PointerEvent} event */
function moveDrag(drag, event) {
  const { chart, from, frame } = drag;
  const fixed = chart.canvas.closest(".fixed") !== null;
  drag.box = boxBetween(from, placeOf(event, chart), chart.chartArea, fixed);
  const { left, top, right, bottom } = drag.box;
  Object.assign(frame.style, {
    left: `${left}px`,
    top: `${top}px`,
    width: `${right - left}px`,
    height: `${bottom - top}px`,
  });
}

/**
 * The part between two places of a chart, inside its area. Where units are equal on both axes, it
 * has the shape of the area; else a flat drag takes the whole height and a narrow one the width.
 *
 * @param {{ x: number, y: number }} from @param {{ x: number, y: number }} to
 * @param {Box} area @param {boolean} fixed @returns {Box}
 */
export function boxBetween(from, to, area, fixed) {
  const clamp = (/** @type {number} */ v, /** @type {number} */ a, /** @type {number} */ b) =>
    Math.min(b, Math.max(a, v));
  let x = clamp(to.x, area.left, area.right);
  let y = clamp(to.y, area.top, area.bottom);
  if (fixed) {
    const ratio = (area.bottom - area.top) / (area.right - area.left);
    const room = to.y < from.y ? from.y - area.top : area.bottom - from.y;
    const width = Math.min(Math.abs(x - from.x), room / ratio);
    x = from.x + Math.sign(x - from.x) * width;
    y = from.y + (to.y < from.y ? -1 : 1) * width * ratio;
  }
  const box = {
    left: Math.min(from.x, x),
    right: Math.max(from.x, x),
    top: Math.min(from.y, y),
    bottom: Math.max(from.y, y),
  };
  if (fixed) return box;
  if (box.bottom - box.top < LEAST) return { ...box, top: area.top, bottom: area.bottom };
  return box.right - box.left < LEAST ? { ...box, left: area.left, right: area.right } : box;
}

/** Shows the part of a chart that lies in a box. @param {any} chart @param {Box} box */
function zoomTo(chart, { left, right, top, bottom }) {
  const whole = chart.chartArea;
  if (right - left < LEAST || bottom - top < LEAST) return;
  if (right - left === whole.width && bottom - top === whole.height) return;
  const { x, y } = chart.scales;
  limit(chart.options.scales.x, [x.getValueForPixel(left), x.getValueForPixel(right)]);
  limit(chart.options.scales.y, [y.getValueForPixel(top), y.getValueForPixel(bottom)]);
  chart.update("none");
  if (isZoomed(chart)) return;
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "unzoom", textContent: "Show all" });
  chart.canvas.parentElement.append(button);
}

/** @param {any} options @param {(number | undefined)[]} ends */
function limit(options, ends) {
  const sorted = ends.toSorted((a, b) => Number(a) - Number(b));
  [options.min, options.max] = sorted;
}

/** Shows all of the chart around an element. @param {Element} place @param {(canvas: Element) => any} chartOf */
function unzoom(place, chartOf) {
  const canvas = place.closest(".chart")?.querySelector("canvas");
  const chart = canvas && chartOf(canvas);
  if (!chart || !isZoomed(chart)) return;
  const { x, y } = specOf(chart.canvas);
  Object.assign(chart.options.scales.x, { min: x.min, max: x.max });
  Object.assign(chart.options.scales.y, { min: y.min, max: y.max });
  chart.canvas.parentElement.querySelector(".unzoom").remove();
  chart.update("none");
}

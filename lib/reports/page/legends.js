// @ts-check
/// <reference lib="dom" />
import { recolour } from "./chart.js";

/**
 * Makes legends work: pointing at a label lets its series stand out, pressing it takes the series
 * away and brings it back, in all charts under that legend.
 *
 * @param {(canvas: Element) => any} chartOf the chart of a canvas, if it has been drawn
 */
export function wireLegends(chartOf) {
  for (
    const [event, on] of /** @type {const} */ ([
      ["pointerover", true],
      ["pointerout", false],
      ["focusin", true],
      ["focusout", false],
    ])
  ) {
    document.addEventListener(event, (e) => {
      const button = buttonOf(e.target);
      if (!button || /** @type {any} */ (e).pointerType === "touch") return;
      for (const chart of chartsOf(button, chartOf)) {
        recolour(chart, on ? labelOf(button) : undefined);
      }
    });
  }
  document.addEventListener("click", (e) => {
    const button = buttonOf(e.target);
    if (!button) return;
    button.setAttribute("aria-pressed", button.ariaPressed === "true" ? "false" : "true");
    for (const chart of chartsOf(button, chartOf)) applyLegend(chart);
  });
}

/** Shows in a chart the series whose labels are pressed. @param {any} chart */
export function applyLegend(chart) {
  const legend = chart.canvas.closest(".legend-scope")?.querySelector(".legend");
  const away = new Set(
    [...legend?.querySelectorAll('button[aria-pressed="false"]') ?? []].map(labelOf),
  );
  chart.data.datasets.forEach((/** @type {any} */ dataset) => {
    dataset.hidden = away.has(dataset.label);
  });
  chart.update("none");
}

/** @param {EventTarget | null} target @returns {Element | null} */
function buttonOf(target) {
  return target instanceof Element ? target.closest(".legend button") : null;
}

/** @param {Element} button @returns {string} */
function labelOf(button) {
  return button.getAttribute("data-series") ?? "";
}

/** @param {Element} button @param {(canvas: Element) => any} chartOf @returns {any[]} */
function chartsOf(button, chartOf) {
  const canvases = button.closest(".legend-scope")?.querySelectorAll("canvas") ?? [];
  return [...canvases].map(chartOf).filter(Boolean);
}

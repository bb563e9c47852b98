// @ts-check
/// <reference lib="dom" />
import { numberAxis } from "./axes.js";
import { cellPixels, decodeCells } from "./cells.js";
import { boxOf, cellReadout } from "./cell_readout.js";
import { halo } from "./halo.js";
import { plotDataset, plotTooltip } from "./plot_config.js";

/** Chart.js's configuration of a heat map: points and lines as in a plot, over an image of cells. @param {any} spec @param {any} theme */
export function heatConfig(spec, theme) {
  const values = decodeCells(spec);
  return {
    type: "scatter",
    data: { datasets: spec.series.map((/** @type {any} */ s) => plotDataset(s, spec)) },
    options: {
      scales: { x: numberAxis(spec.x, "x", theme), y: numberAxis(spec.y, "y", theme) },
      interaction: { mode: "nearest", intersect: true, axis: "xy" },
      plugins: { tooltip: { callbacks: plotTooltip(spec) } },
    },
    plugins: [cellPainter(spec, values), halo, cellReadout(spec, values)],
  };
}

/** Paints the cells beneath all else. @param {any} spec @param {Float32Array} values */
function cellPainter(spec, values) {
  /** @type {HTMLCanvasElement | undefined} */
  let image;
  return {
    id: "cellPainter",
    /** @param {any} chart */
    beforeDatasetsDraw(chart) {
      image ??= imageOf(spec, values);
      const { ctx, chartArea: area } = chart;
      const { left, width, first, height } = boxOf(chart, spec);
      ctx.save();
      ctx.beginPath();
      ctx.rect(area.left, area.top, area.width, area.height);
      ctx.clip();
      // Cells have sharp edges, unless there are more of them than pixels.
      ctx.imageSmoothingEnabled = spec.columns > width || spec.rows > Math.abs(height);
      ctx.drawImage(image, left, Math.min(first, first + height), width, Math.abs(height));
      ctx.restore();
    },
  };
}

/** @param {any} spec @param {Float32Array} values */
function imageOf(spec, values) {
  const canvas = document.createElement("canvas");
  canvas.width = spec.columns;
  canvas.height = spec.rows;
  const pixels = new ImageData(cellPixels(spec, values), spec.columns, spec.rows);
  canvas.getContext("2d")?.putImageData(pixels, 0, 0);
  return canvas;
}

// @ts-check
import { cellMiddle } from "./cells.js";
import { shortNumber } from "./numbers.js";

const PADDING = 8;
const LINE = 17;
const OFFSET = 12;

/**
 * Tells place and number of the cell that is pointed at, unless a point over it is.
 *
 * @param {any} spec @param {Float32Array} values
 */
export function cellReadout(spec, values) {
  /** @type {{ column: number, row: number } | undefined} */
  let cell;
  return {
    id: "cellReadout",
    /** @param {any} chart @param {any} args */
    afterEvent(chart, args) {
      const { event, inChartArea } = args;
      const before = cell;
      const pointed = inChartArea && event.type !== "mouseout" &&
        chart.getActiveElements().length === 0 && !event.native?.buttons;
      cell = pointed ? cellUnder(chart, spec, event) : undefined;
      args.changed ||= cell?.column !== before?.column || cell?.row !== before?.row;
    },
    /** @param {any} chart */
    afterDraw(chart) {
      if (!cell) return;
      const box = outline(chart, spec, cell);
      drawReadout(chart, box, readoutLines(spec, values, cell));
    },
  };
}

/** The cell at a point of a chart. @param {any} chart @param {any} spec @param {{ x: number, y: number }} point */
export function cellUnder(chart, spec, point) {
  const { left, width, first, height } = boxOf(chart, spec);
  const column = Math.floor((point.x - left) / width * spec.columns);
  const row = Math.floor((point.y - first) / height * spec.rows);
  const inside = column >= 0 && column < spec.columns && row >= 0 && row < spec.rows;
  return inside ? { column, row } : undefined;
}

/** What is told of a cell. @param {any} spec @param {Float32Array} values @param {{ column: number, row: number }} cell */
export function readoutLines(spec, values, { column, row }) {
  const value = values[row * spec.columns + column];
  const text = Number.isFinite(value) ? shortNumber(value) : "no number";
  return [
    `${spec.x.label}: ${shortNumber(cellMiddle(spec.x, column, spec.columns))}`,
    `${spec.y.label}: ${shortNumber(cellMiddle(spec.y, row, spec.rows))}`,
    `${spec.value.label}: ${text}`,
  ];
}

/**
 * Where the cells lie on a chart, which may show a part of them: from the first row to the last,
 * which is upwards or downwards.
 *
 * @param {any} chart @param {any} spec
 */
export function boxOf({ scales: { x, y } }, spec) {
  const [left, right] = [spec.x.min, spec.x.max].map((value) => x.getPixelForValue(value));
  const [first, last] = [spec.y.min, spec.y.max].map((value) => y.getPixelForValue(value));
  return { left, width: right - left, first, height: last - first };
}

/** Draws the edge of a cell. @param {any} chart @param {any} spec @param {{ column: number, row: number }} cell */
function outline(chart, spec, { column, row }) {
  const { left, width, first, height } = boxOf(chart, spec);
  const [w, h] = [width / spec.columns, height / spec.rows];
  const [x, y] = [left + column * w, first + row * h];
  for (const [colour, lineWidth] of /** @type {const} */ ([["#000", 3], ["#fff", 1]])) {
    Object.assign(chart.ctx, { strokeStyle: colour, lineWidth });
    chart.ctx.strokeRect(x, Math.min(y, y + h), w, Math.abs(h));
  }
  return { x: x + w / 2, y: y + h / 2 };
}

/**
 * Where a box of that size stands beside a point, inside the chart; above or below it where there
 * is no room beside it.
 *
 * @param {{ x: number, y: number }} at @param {{ w: number, h: number }} size
 * @param {{ width: number, height: number }} chart
 */
export function placeBeside(at, { w, h }, { width, height }) {
  const clamp = (/** @type {number} */ v, /** @type {number} */ most) =>
    Math.max(0, Math.min(v, most));
  const y = clamp(at.y - h / 2, height - h);
  if (at.x + OFFSET + w <= width) return { x: at.x + OFFSET, y };
  if (at.x - OFFSET - w >= 0) return { x: at.x - OFFSET - w, y };
  const above = at.y - OFFSET - h;
  return { x: clamp(at.x - w / 2, width - w), y: above >= 0 ? above : at.y + OFFSET };
}

/** Writes lines beside a point. @param {any} chart @param {{ x: number, y: number }} at @param {string[]} lines */
function drawReadout({ ctx, width, height }, at, lines) {
  ctx.save();
  ctx.font = `12px ${ctx.font.replace(/^.*?px /, "")}`;
  const w = Math.max(...lines.map((line) => ctx.measureText(line).width)) + 2 * PADDING;
  const h = lines.length * LINE + 2 * PADDING - 4;
  const { x, y } = placeBeside(at, { w, h }, { width, height });
  ctx.fillStyle = "rgba(0, 0, 0, 0.85)";
  ctx.beginPath();
  ctx.roundRect(x, y, w, h, 6);
  ctx.fill();
  Object.assign(ctx, { fillStyle: "#fff", textBaseline: "top", textAlign: "left" });
  lines.forEach((line, i) => ctx.fillText(line, x + PADDING, y + PADDING + i * LINE));
  ctx.restore();
}

// @ts-check
/// <reference lib="dom" />
import { cellMiddle, decodeCells } from "./cells.js";

/** A chart's data as CSV (RFC 4180). @param {any} spec @returns {string} */
export function csvOf(spec) {
  const rows = ROWS[spec.kind](spec);
  return rows.map((row) => row.map(cell).join(",") + "\r\n").join("");
}

/** @param {any} spec @returns {any[][]} */
function plotRows(spec) {
  const rows = [["series", spec.x.label, spec.y.label, "error"]];
  for (const { label, x, y, error } of spec.series) {
    for (let i = 0; i < x.length; i++) rows.push([label, x[i], y[i], error?.[i] ?? ""]);
  }
  return rows;
}

/** @param {any} spec @returns {any[][]} */
function barsRows(spec) {
  const rows = [["series", "category", spec.y.label, "error"]];
  for (const { label, values, error } of spec.series) {
    for (let i = 0; i < values.length; i++) {
      rows.push([label, spec.categories[i], values[i], error?.[i] ?? ""]);
    }
  }
  return rows;
}

/** Cells first; points over them have no number of their own. @param {any} spec @returns {any[][]} */
function heatRows(spec) {
  const { x, y, value, columns, series } = spec;
  const rows = [["series", x.label, y.label, value.label]];
  decodeCells(spec).forEach((number, i) => {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    const place = [cellMiddle(x, column, columns), cellMiddle(y, row, spec.rows)];
    rows.push(["cells", ...[...place, number].map((n) => Number(n.toPrecision(6)))]);
  });
  for (const s of series) {
    for (let i = 0; i < s.x.length; i++) rows.push([s.label, s.x[i], s.y[i], ""]);
  }
  return rows;
}

/** @type {Record<string, (spec: any) => any[][]>} */
const ROWS = { plot: plotRows, bars: barsRows, heatmap: heatRows };

/** @param {unknown} value @returns {string} */
function cell(value) {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Gives a link of a figure its content the moment it is used. @param {HTMLAnchorElement} link @param {any} spec */
export function fillLink(link, spec) {
  if (link.href.startsWith("blob:")) return;
  link.href = URL.createObjectURL(new Blob([csvOf(spec)], { type: "text/csv" }));
}

// @ts-check
/// <reference lib="dom" />

/** A chart's data as CSV (RFC 4180). @param {any} spec @returns {string} */
export function csvOf(spec) {
  const rows = spec.kind === "plot" ? plotRows(spec) : barsRows(spec);
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

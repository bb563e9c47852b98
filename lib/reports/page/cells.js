// @ts-check
/** The cells of a heat map: their numbers, where they lie, their colours. */

/** The numbers of the cells, row by row. @param {any} spec @returns {Float32Array} */
export function decodeCells(spec) {
  const text = atob(spec.cells);
  const bytes = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  return Float32Array.from({ length: bytes.length / 4 }, (_, i) => view.getFloat32(4 * i, true));
}

/**
 * The middle of a cell on an axis; cells are as long as one another on the axis as drawn.
 *
 * @param {{ min: number, max: number, log: boolean }} axis @param {number} index @param {number} count
 */
export function cellMiddle({ min, max, log }, index, count) {
  const share = (index + 0.5) / count;
  return log ? min * (max / min) ** share : min + (max - min) * share;
}

/**
 * Where a number stands on the colour scale, from 0 to 1; NaN if it has no place there.
 *
 * @param {number} value @param {{ low: number, high: number, log: boolean }} scale
 */
export function colourPlace(value, { low, high, log }) {
  if (!Number.isFinite(value) || (log && value <= 0)) return NaN;
  const share = log ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
  return Math.min(1, Math.max(0, share));
}

/** Red, green and blue in bytes at a place on the colour scale. @param {number} place @param {string[]} colours */
export function colourAt(place, colours) {
  const at = place * (colours.length - 1);
  const low = Math.min(colours.length - 2, Math.floor(at));
  return [1, 3, 5].map((from) => {
    const [a, b] = [colours[low], colours[low + 1]].map((hex) =>
      parseInt(hex.slice(from, from + 2), 16)
    );
    return Math.round(a + (at - low) * (b - a));
  });
}

/**
 * The cells as pixels of an image, red, green, blue and opacity, its first line on top; a cell
 * without a colour is clear.
 *
 * @param {any} spec @param {Float32Array} values
 */
export function cellPixels({ rows, columns, y, value }, values) {
  const pixels = new Uint8ClampedArray(4 * rows * columns);
  values.forEach((number, i) => {
    const place = colourPlace(number, value);
    if (Number.isNaN(place)) return;
    const row = Math.floor(i / columns);
    const line = y.reversed ? row : rows - 1 - row;
    pixels.set([...colourAt(place, value.colours), 255], 4 * (line * columns + i % columns));
  });
  return pixels;
}

// @ts-check
/** How the page writes numbers on axes and in tooltips. */

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** `10⁻³`. @param {number} exponent @returns {string} */
export function powerOfTen(exponent) {
  const digits = [...String(Math.abs(exponent))].map((digit) => SUPERSCRIPTS[Number(digit)]);
  return `10${exponent < 0 ? "⁻" : ""}${digits.join("")}`;
}

/** Four significant digits without idle zeros. @param {number} value @returns {string} */
export function shortNumber(value) {
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size >= 1e5 || size < 1e-3) {
    const [mantissa, exponent] = value.toExponential(3).split("e");
    return `${Number(mantissa)} × ${powerOfTen(Number(exponent))}`.replace("-", "−");
  }
  return String(Number(value.toPrecision(4))).replace("-", "−");
}

/**
 * The power of ten that numbers between these are told in where each alone would be long to write;
 * else 0.
 *
 * @param {number} low @param {number} high @returns {number}
 */
export function commonExponent(low, high) {
  const size = Math.max(Math.abs(low), Math.abs(high));
  if (!(size > 0) || (size >= 1e-2 && size < 1e5)) return 0;
  return Math.floor(Math.log10(size) + 1e-9);
}

/** A label that says in which power of ten its numbers are. @param {string} label @param {number} exponent */
export function labelIn(label, exponent) {
  if (exponent === 0) return label;
  const power = `× ${powerOfTen(exponent)}`;
  return label === "" ? power : `${label} (${power})`;
}

/**
 * The text of a tick on a logarithmic axis: powers of ten; on an axis of less than two decades
 * twice and five times those as well.
 *
 * @param {number} value @param {{ min: number, max: number }} axis @returns {string}
 */
export function logTick(value, axis) {
  const exponent = Math.floor(Math.log10(value) + 1e-9);
  const leading = Number((value / 10 ** exponent).toPrecision(6));
  if (leading === 1) return Math.abs(exponent) > 2 ? powerOfTen(exponent) : shortNumber(value);
  const narrow = axis.max / axis.min < 100;
  return narrow && (leading === 2 || leading === 5) ? shortNumber(value) : "";
}

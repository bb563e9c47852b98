// @ts-check
import { commonExponent, labelIn, logTick, shortNumber } from "./numbers.js";

/** Room that axes take, the same everywhere: the style sheet shapes square plots by it. */
const LEFT = 58;
const BOTTOM = 44;

/**
 * Chart.js's options of an axis of numbers.
 *
 * @param {{ label: string, log: boolean, min?: number, max?: number, reversed?: boolean, whole?: boolean }} axis
 * @param {"x" | "y"} place
 * @param {(name: string) => string} theme
 */
export function numberAxis(axis, place, theme) {
  let exponent = 0;
  return {
    type: axis.log ? "logarithmic" : "linear",
    min: axis.min,
    max: axis.max,
    reverse: axis.reversed === true,
    ...frame(axis.label, place, theme),
    /** @param {any} scale */
    afterDataLimits(scale) {
      exponent = axis.log ? 0 : commonExponent(scale.min, scale.max);
      scale.options.title.text = labelIn(axis.label, exponent);
    },
    ticks: {
      color: theme("soft"),
      includeBounds: false,
      precision: axis.whole ? 0 : undefined,
      maxTicksLimit: axis.log ? undefined : 7,
      maxRotation: 0,
      autoSkip: !axis.log,
      /** @param {number} value @this {any} */
      callback(value) {
        if (axis.log) return logTick(value, this);
        return shortNumber(Number((value / 10 ** exponent).toPrecision(12)));
      },
    },
  };
}

/**
 * The title, lines and size of an axis.
 *
 * @param {string} label @param {"x" | "y"} place @param {(name: string) => string} theme
 */
export function frame(label, place, theme) {
  return {
    title: { display: label !== "", text: label, color: theme("soft") },
    grid: gridOf(theme),
    border: { color: theme("muted") },
    /** @param {any} scale */
    afterFit(scale) {
      if (place === "x") scale.height = BOTTOM;
      else scale.width = LEFT;
    },
  };
}

/** Lines at labelled ticks only: a logarithmic axis has many others. @param {(name: string) => string} theme */
export function gridOf(theme) {
  return {
    drawTicks: false,
    /** @param {any} context */
    color: (context) => context.tick?.label === "" ? "transparent" : theme("line"),
  };
}

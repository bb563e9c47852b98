// @ts-check
import { logTick, shortNumber } from "./numbers.js";

/** Room that axes take, the same everywhere: the style sheet shapes square plots by it. */
const LEFT = 58;
const BOTTOM = 44;

/**
 * Chart.js's options of an axis of numbers.
 *
 * @param {{ label: string, log: boolean, min?: number, max?: number }} axis
 * @param {"x" | "y"} place
 * @param {(name: string) => string} theme
 */
export function numberAxis(axis, place, theme) {
  return {
    type: axis.log ? "logarithmic" : "linear",
    min: axis.min,
    max: axis.max,
    ...frame(axis.label, place, theme),
    ticks: {
      color: theme("soft"),
      includeBounds: false,
      maxTicksLimit: axis.log ? undefined : 7,
      maxRotation: 0,
      autoSkip: !axis.log,
      /** @param {number} value @this {any} */
      callback(value) {
        return axis.log ? logTick(value, this) : shortNumber(Number(value.toPrecision(12)));
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

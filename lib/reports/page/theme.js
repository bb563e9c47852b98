// @ts-check
/// <reference lib="dom" />

/**
 * The colours in force now, by the name of their CSS variable.
 *
 * @returns {(name: string, opacity?: string) => string} opacity as two hexadecimal digits
 */
export function readTheme() {
  const style = getComputedStyle(document.documentElement);
  return (name, opacity = "") => style.getPropertyValue(`--${name}`).trim() + opacity;
}

/** The page's text font. @returns {string} */
export function pageFont() {
  return getComputedStyle(document.body).fontFamily;
}

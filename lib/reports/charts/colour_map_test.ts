import { expect } from "@std/expect";
import { linear, oklab, times, type Triple, VISIONS } from "./_vision.ts";
import { COLOUR_MAPS, type ColourMap } from "./colour_map.ts";

const LEVELS = 33;

/** The colours that cells get, in OKLab, as somebody sees them. */
function seen(map: ColourMap, vision: Triple[]): Triple[] {
  return Array.from({ length: LEVELS }, (_, i) => {
    const at = i / (LEVELS - 1) * (map.length - 1);
    const low = Math.min(map.length - 2, Math.floor(at));
    const [a, b] = [map[low], map[low + 1]].map(bytes);
    const mixed = a.map((v, c) => Math.round(v + (at - low) * (b[c] - v)));
    const hex = `#${mixed.map((v) => v.toString(16).padStart(2, "0")).join("")}`;
    return oklab(times(vision, linear(hex)));
  });
}

function bytes(hex: string): number[] {
  return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
}

function distance(a: Triple, b: Triple): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

Deno.test("equal steps of the number are equal steps to the eye", () => {
  for (const map of Object.values(COLOUR_MAPS)) {
    const colours = seen(map, VISIONS.normal);
    const steps = colours.slice(1).map((colour, i) => distance(colour, colours[i]));
    // Rounding to bytes alone moves a step by some per cent; Matplotlib's jet has a ratio above 10.
    expect(Math.max(...steps) / Math.min(...steps)).toBeLessThan(1.35);
  }
});

Deno.test("sequential: higher is lighter, with every kind of colour vision", () => {
  for (const vision of Object.values(VISIONS)) {
    const lightness = seen(COLOUR_MAPS.sequential, vision).map(([l]) => l);
    lightness.slice(1).forEach((l, i) => expect(l).toBeGreaterThan(lightness[i]));
    expect(lightness[LEVELS - 1] - lightness[0]).toBeGreaterThan(0.6);
  }
});

Deno.test("diverging: darker away from a light middle, and never alike on both sides", () => {
  for (const vision of Object.values(VISIONS)) {
    const colours = seen(COLOUR_MAPS.diverging, vision);
    const middle = (LEVELS - 1) / 2;
    for (let i = 1; i <= middle; i++) {
      const [low, high] = [colours[middle - i], colours[middle + i]];
      expect(low[0]).toBeLessThan(colours[middle - i + 1][0]);
      expect(high[0]).toBeLessThan(colours[middle + i - 1][0]);
      expect(distance(low, high)).toBeGreaterThan(Math.min(0.14, 0.028 * i));
    }
  }
});

/** Test helper: colours as somebody sees them, and how far apart they are. */

export type Triple = [number, number, number];

/** Linear RGB of `#rrggbb`, by the sRGB transfer function (IEC 61966-2-1). */
export function linear(hex: string): Triple {
  return [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as Triple;
}

export function times(matrix: readonly Triple[], vector: readonly number[]): Triple {
  return matrix.map((row) => row.reduce((sum, v, i) => sum + v * vector[i], 0)) as Triple;
}

/** OKLab of linear RGB (Ottosson 2020). */
export function oklab(rgb: Triple): Triple {
  const cones = times([
    [0.4122214708, 0.5363325363, 0.0514459929],
    [0.2119034982, 0.6806995451, 0.1073969566],
    [0.0883024619, 0.2817188376, 0.6299787005],
  ], rgb.map((v) => Math.min(1, Math.max(0, v))));
  return times([
    [0.2104542553, 0.793617785, -0.0040720468],
    [1.9779984951, -2.428592205, 0.4505937099],
    [0.0259040371, 0.7827717662, -0.808675766],
  ], cones.map((v) => Math.cbrt(Math.max(0, v))));
}

/** Severity 1.0 of each deficiency, table 1 of Machado, Oliveira & Fernandes 2009. */
export const VISIONS: Record<string, Triple[]> = {
  normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const LARGEST_FLOAT32 = 2 ** 128 - 2 ** 104;

/** `n` itself. @throws {RangeError} if it is not a whole number from 0 to 2^32 - 1. */
export function checkedCount(n: number): number {
  if (Number.isInteger(n) && n >= 0 && n < 2 ** 32) return n;
  throw new RangeError(
    `Cannot draw numbers as n must be a whole number from 0 to 2^32 - 1: current value is ${n}`,
  );
}

/** `p` itself. @throws {RangeError} if it is not a number from 0 to 1. */
export function checkedProbability(p: number): number {
  if (p >= 0 && p <= 1) return p;
  throw new RangeError(
    `Cannot draw Bernoulli numbers as p must be from 0 to 1: current value is ${p}`,
  );
}

/**
 * An interval [low, high), its ends rounded to float32.
 *
 * @throws {RangeError} if it is empty, or if an end or the length is not finite in float32.
 */
export function checkedInterval(low: number, high: number): { low: number; high: number } {
  const ends = { low: Math.fround(low), high: Math.fround(high) };
  if (ends.low < ends.high && Number.isFinite(Math.fround(ends.high - ends.low))) return ends;
  throw new RangeError(
    "Cannot draw uniform numbers as low must be below high and both finite in float32: " +
      `current values are ${low} and ${high}`,
  );
}

/**
 * Checks that mean + scale * x is finite in float32 for every x up to `reach` in magnitude.
 *
 * @throws {RangeError} if it is not, or if the scale is negative. `scaleName` is for the message.
 */
export function checkSpread(mean: number, scale: number, reach: number, scaleName: string): void {
  if (scale >= 0 && Math.abs(mean) + scale * reach < LARGEST_FLOAT32) return;
  throw new RangeError(
    `Cannot draw numbers as mean and ${scaleName} must be finite and ${scaleName} not negative: ` +
      `current values are ${mean} and ${scale}`,
  );
}

/** The largest float32 below a float32. */
export function float32Below(x: number): number {
  if (x === 0) return -(2 ** -149);
  const bits = new Int32Array(new Float32Array([x]).buffer);
  bits[0] += x > 0 ? -1 : 1;
  return new Float32Array(bits.buffer)[0];
}

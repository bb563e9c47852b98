/**
 * @throws {RangeError} if a setting is NaN or outside [least, most]. `task` and `name` stand for what
 * cannot be done and for the setting.
 */
export function requireBetween(
  task: string,
  name: string,
  value: number,
  [least, most]: readonly [least: number, most: number],
): void {
  if (value >= least && value <= most) return;
  throw refusal(task, name, `from ${least} to ${short(most)}`, value);
}

/** @throws {RangeError} if a setting is not a finite number above 0. */
export function requirePositive(task: string, name: string, value: number): void {
  if (value > 0 && value < Infinity) return;
  throw refusal(task, name, "finite and above 0", value);
}

/** @throws {RangeError} if a setting is not a finite number, or below 0. */
export function requireNotNegative(task: string, name: string, value: number): void {
  if (value >= 0 && value < Infinity) return;
  throw refusal(task, name, "finite and not negative", value);
}

/** @throws {RangeError} if a setting is not a whole number of at least `least`. */
export function requireWhole(task: string, name: string, value: number, least: number): void {
  if (Number.isSafeInteger(value) && value >= least) return;
  throw refusal(task, name, `a whole number from ${least}`, value);
}

/** 1e+18 instead of all its zeros. */
function short(value: number): string {
  return value < 1e6 ? String(value) : value.toExponential();
}

function refusal(task: string, name: string, what: string, value: number): RangeError {
  return new RangeError(`Cannot ${task} as ${name} must be ${what}: current value is ${value}`);
}

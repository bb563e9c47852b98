import type { Matrix } from "./matrix.ts";

/**
 * @throws {RangeError} if an element is NaN or infinite; `name` stands for the matrix in the text.
 */
export function requireFinite(name: string, { data, columns }: Matrix): void {
  const at = data.findIndex((value: number) => !Number.isFinite(value));
  if (at < 0) return;
  const place = `row ${Math.floor(at / columns)}, column ${at % columns}`;
  throw new RangeError(
    `Cannot use ${name} as every element must be finite: current value at ${place} is ${data[at]}`,
  );
}

/**
 * @throws {RangeError} if there are fewer than `least` rows or no column, or an element is not
 * finite.
 */
export function requireRows(name: string, matrix: Matrix, least: number): void {
  if (matrix.rows < least || matrix.columns < 1) {
    throw new RangeError(
      `Cannot use ${name} as at least ${least} rows and one column are needed: ` +
        `current shape is ${matrix.rows}x${matrix.columns}`,
    );
  }
  requireFinite(name, matrix);
}

/** @throws {RangeError} if the two have different numbers of columns. */
export function requireSameColumns(names: string, a: Matrix, b: Matrix): void {
  if (a.columns === b.columns) return;
  throw new RangeError(
    `Cannot compare ${names} as they must have equally many columns: ` +
      `current values are ${a.columns} and ${b.columns}`,
  );
}

/** @throws {RangeError} if the two have different shapes. */
export function requireSameShape(names: string, a: Matrix, b: Matrix): void {
  if (a.rows === b.rows && a.columns === b.columns) return;
  throw new RangeError(
    `Cannot compare ${names} as they must have the same shape: ` +
      `current shapes are ${a.rows}x${a.columns} and ${b.rows}x${b.columns}`,
  );
}

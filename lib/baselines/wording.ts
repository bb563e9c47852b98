/** `"seed 1"`, `"seeds 1, 2"`. */
export function seedList(seeds: readonly number[]): string {
  return `seed${seeds.length === 1 ? "" : "s"} ${seeds.join(", ")}`;
}

/** A sentence: first letter large, one full stop at its end. */
export function sentence(text: string): string {
  const trimmed = text.trim().replace(/[.\s]+$/, "");
  return `${trimmed.charAt(0).toUpperCase()}${trimmed.slice(1)}.`;
}

/** What a failed trial said, to stand inside a sentence. */
export function problemOf(trial: { readonly problem?: string }): string {
  return (trial.problem ?? "it left no reason").replace(/\s+/g, " ").trim().replace(/\.+$/, "");
}

/**
 * Numbers for a sentence: four significant digits, or as many as it takes to tell different numbers
 * apart, as "0.12 against 0.12" explains nothing.
 */
export function readable(values: readonly number[]): string[] {
  const different = new Set(values).size;
  for (let digits = 4; digits < 17; digits++) {
    const texts = values.map((value) => shortest(value, digits));
    if (new Set(texts).size === different) return texts;
  }
  return values.map(String);
}

function shortest(value: number, digits: number): string {
  return String(Number(value.toPrecision(digits)));
}

/** Golden values made by `fixtures/golden/data/make_faces.py` with Pillow, NumPy and Python's random. */
export interface GoldenFaces {
  readonly random: readonly number[];
  readonly shuffled: readonly number[];
  readonly shuffledWholeFirst: readonly number[];
  readonly shuffledWholeLast: readonly number[];
  readonly shuffledWholeSha256: string;
  readonly faces: readonly (readonly number[])[];
}

const folder = new URL("../../fixtures/golden/data/", import.meta.url);

/** Reads the golden values. */
export function readGoldenFaces(): GoldenFaces {
  return JSON.parse(Deno.readTextFileSync(new URL("faces.json", folder)));
}

/** The picture of a number from 1 to 3. */
export function goldenJpeg(n: number): Uint8Array {
  return Deno.readFileSync(new URL(`faces/${String(n).padStart(6, "0")}.jpg`, folder));
}

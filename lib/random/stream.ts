/**
 * Counter-based random streams.
 *
 * The generator is Philox4x32-10 (Salmon, Moraes, Dror, Shaw 2011, "Parallel random numbers: as easy
 * as 1, 2, 3"): word i of a stream is a pure function of its key and of i, so a stream is a place in a
 * table that nobody has to store. Key and place come from a SHA-256 of the seed and a path of labels.
 * Fork a stream per purpose; then a purpose that draws more, or a new one, moves nobody else's numbers.
 *
 * ```ts
 * import { stream } from "./stream.ts";
 *
 * const trial = stream(1, "vimae/fig1-latent-2d", "vae");
 * const init = trial.fork("init");
 * const weights = init.truncatedNormal(784 * 256, { sd: 0.05 });
 * const order = trial.fork("shuffle").fork(0).permutation(60_000);
 *
 * // Neither the draws above nor their order count: the same path gives the same numbers.
 * const again = stream(1, "vimae/fig1-latent-2d", "vae", "init");
 * if (again.normal(1)[0] !== trial.fork("init").normal(1)[0]) throw new Error("not reproducible");
 * if (weights.length !== 200_704 || order.length !== 60_000) throw new Error("wrong size");
 * ```
 *
 * The same bits come out on every platform by construction: WebAssembly kernels use integers and
 * IEEE 754 additions, products, quotients and square roots alone, each rounded by itself.
 *
 * @module
 */
import type { Stream } from "../core/stream.ts";
import { PhiloxStream } from "./philox_stream.ts";
import { checkedSeed, pathOf } from "./seeding.ts";

/**
 * The random stream of a seed and a path of labels; `stream(s, a, b)` is `stream(s, a).fork(b)`.
 *
 * @param seed A whole number from 0 to 2^53 - 1. Every seed counts, 0 too.
 * @param labels Texts, not empty, or whole numbers; `1` and `"1"` are the same label. In the path `~`
 * and `/` are written `~0` and `~1` (as RFC 6901 does), so that `"a/b"` is not `"a", "b"`.
 * @throws {RangeError} if the seed or a label is none of these.
 */
export function stream(seed: number, ...labels: (string | number)[]): Stream {
  return new PhiloxStream(checkedSeed(seed), pathOf("", ...labels));
}

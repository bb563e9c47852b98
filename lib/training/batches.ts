import type { Stream } from "../core/stream.ts";

/**
 * Which examples go into each step of an epoch, by their indices. `rng` is the epoch's own stream. Every
 * epoch has as many steps.
 */
export type Batches = (rng: Stream) => readonly Uint32Array[];

/**
 * Mini-batches of `size` examples, reshuffled every epoch; the rest that fills no batch is left out.
 *
 * @throws {RangeError} if one batch needs more examples than there are.
 */
export function shuffled(count: number, size: number): Batches {
  const steps = Math.floor(count / size);
  if (!(steps >= 1)) {
    throw new RangeError(
      `Cannot train as a batch of ${size} needs as many examples: there are ${count}`,
    );
  }
  return (rng) => {
    const order = rng.permutation(count);
    return Array.from({ length: steps }, (_, i) => order.subarray(i * size, (i + 1) * size));
  };
}

/** All examples in one step, in their own order. */
export function wholeSet(count: number): Batches {
  const all = Uint32Array.from({ length: count }, (_, i) => i);
  return () => [all];
}

/** One step for each group of examples, such as a cluster; the groups take turns in a new order every epoch. */
export function grouped(groups: readonly Uint32Array[]): Batches {
  return (rng) => Array.from(rng.permutation(groups.length), (group) => groups[group]);
}

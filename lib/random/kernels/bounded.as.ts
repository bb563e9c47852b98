import { BUFFER } from "./buffer.as";

/**
 * Turns the first `n` words of the buffer into whole numbers, the first uniform on [0, range), the
 * next on [0, range - 1), and so on, at its front. A word that would favour some numbers is left out
 * (Lemire 2019, "Fast random integer generation in an interval"). Returns how many are left; `range`
 * must be at least `n`.
 */
export function bounded(n: u32, range: u32): u32 {
  const end = BUFFER + ((<usize> n) << 2);
  let to = BUFFER;
  for (let at = BUFFER; at < end; at += 4) {
    const product = (<u64> load<u32>(at)) * (<u64> range);
    const low = <u32> product;
    if (low < range && low < (0 - range) % range) continue; // 2^32 mod range
    store<u32>(to, <u32> (product >> 32));
    to += 4;
    range--;
  }
  return <u32> ((to - BUFFER) >> 2);
}

import { BUFFER } from "./buffer.as";

/**
 * Moves those of the first `n` floats of the buffer whose magnitude is at most `limit` to its front,
 * in their order. Returns how many they are.
 */
export function within(n: u32, limit: f32): u32 {
  const end = BUFFER + ((<usize> n) << 2);
  let to = BUFFER;
  for (let at = BUFFER; at < end; at += 4) {
    const value = load<f32>(at);
    store<f32>(to, value);
    to += (<usize> (abs(value) <= limit)) << 2; // no branch: nobody could predict it
  }
  return <u32> ((to - BUFFER) >> 2);
}

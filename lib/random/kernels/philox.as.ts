// The module's entry: what `philox.wasm` exports. Every kernel works in place on the buffer.
export { affine } from "./affine.as";
export { bernoulli } from "./bernoulli.as";
export { bounded } from "./bounded.as";
export { BUFFER, CHUNK } from "./buffer.as";
export { logistic } from "./logistic.as";
export { normal } from "./normal.as";
export { uniform } from "./uniform.as";
export { within } from "./within.as";
export { words } from "./words.as";

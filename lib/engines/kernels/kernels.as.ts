// The entry of the kernel module: everything that `load.ts` declares.
export { addBias, reluGradient } from "./activations.as";
export { columnScratchBytes } from "./columns.as";
export { distances, distancesScratchBytes } from "./distances.as";
export { matmul, matmulScratchBytes } from "./matmul.as";
export { moments } from "./moments.as";
export { normalise, normaliseGradient } from "./normalise.as";
export { accumulate, adam, descend, rmsprop } from "./optimisers.as";
export { slopes } from "./slopes.as";
export { softplus } from "./softplus.as";
export { spread, sums } from "./sums.as";
export { fold, unfold } from "./unfold.as";

// The entry of the kernel module: everything that `load.ts` declares.
export { addBias, reluGradient } from "./activations.as";
export { distances, distancesScratchBytes } from "./distances.as";
export { matmul, matmulScratchBytes } from "./matmul.as";
export { combine, covariance, standardise } from "./normalise.as";
export { accumulate, adam, descend, rmsprop } from "./optimisers.as";
export { spread, sums } from "./sums.as";
export { fold, unfold } from "./unfold.as";

// The entry of the kernel module: everything that `load.ts` declares.
export { addBias, reluGradient } from "./activations.as";
export { matmul, matmulScratchBytes } from "./matmul.as";
export { accumulate, adam, descend } from "./optimisers.as";
export { spread, sums } from "./sums.as";

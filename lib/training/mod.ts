/** Training: the one loop, and optimisers. */
export { adam, type AdamOptions, type Optimiser, type OptimiserSpec } from "./optimisers.ts";
export { type GatherImages, type LossCurve, train, type TrainOptions } from "./train.ts";

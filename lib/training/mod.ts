/** Training: the one loop, and optimisers. */
export { type Batches, grouped, shuffled, wholeSet } from "./batches.ts";
export {
  adam,
  type AdamOptions,
  type Optimiser,
  type OptimiserSpec,
  rmsProp,
  type RmsPropOptions,
  sgd,
  type SgdOptions,
} from "./optimisers.ts";
export { type GatherExamples, type LossCurve, train, type TrainOptions } from "./train.ts";

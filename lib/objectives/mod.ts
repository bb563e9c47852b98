/** Objectives: per-example losses that models are trained to minimise. */
export { elbo, type ElboOptions } from "./elbo.ts";
export { gaussianKl } from "./gaussian_kl.ts";
export { infoMax, type InfoMaxOptions } from "./info_max.ts";
export { mmdParts } from "./mmd.ts";
export { squaredError } from "./squared_error.ts";
export type { Objective } from "./types.ts";

import type { AnyBenchmark } from "../lib/core/benchmark.ts";
import { blahutArimoto } from "./rate-distortion-ae/blahut-arimoto.ts";
import { distortionGradients } from "./rate-distortion-ae/distortion-gradients.ts";
import { entropyGradients } from "./rate-distortion-ae/entropy-gradients.ts";
import { gaussianWaterfilling } from "./rate-distortion-ae/gaussian-waterfilling.ts";
import { graphLaplacian } from "./rate-distortion-ae/graph-laplacian.ts";
import { manifoldBlahutArimoto } from "./rate-distortion-ae/manifold-blahut-arimoto.ts";
import { matrixConditionalEntropy } from "./rate-distortion-ae/matrix-conditional-entropy.ts";
import { matrixRenyiEntropy } from "./rate-distortion-ae/matrix-renyi-entropy.ts";
import { pcaEquivalence } from "./rate-distortion-ae/pca-equivalence.ts";
import { fig1Latent2d } from "./vimae/fig1-latent-2d.ts";

/** Every benchmark of the suite, one line each. */
export const benchmarks: readonly AnyBenchmark[] = [
  gaussianWaterfilling,
  pcaEquivalence,
  blahutArimoto,
  manifoldBlahutArimoto,
  matrixRenyiEntropy,
  matrixConditionalEntropy,
  entropyGradients,
  distortionGradients,
  graphLaplacian,
  fig1Latent2d,
];

import type { Tensor, Variable } from "@tensorflow/tfjs-core";
import { runningEngine } from "../engines/running.ts";
import { tf } from "../engines/tf.ts";

/** Changes parameters by their gradients, one call per step. */
export interface Optimiser {
  /** Both lists go in the same order; `gradients` are only read. */
  step(parameters: readonly Variable[], gradients: readonly Tensor[]): void;
  /** Frees the moments. */
  dispose(): void;
}

/** An optimiser as a benchmark declares it: its data enter the definition's digest. */
export interface OptimiserSpec {
  readonly name: string;
  readonly create: () => Optimiser;
}

/** Settings of Adam. */
export interface AdamOptions {
  readonly learningRate: number;
  /** Decay of the mean of gradients, default 0.9. */
  readonly beta1?: number;
  /** Decay of the mean of squared gradients, default 0.999. */
  readonly beta2?: number;
  /** Added to the root in the divisor, default 1e-8. */
  readonly epsilon?: number;
}

/** Adam with bias correction. Source: Kingma & Ba 2015, Algorithm 1. */
export function adam(options: AdamOptions): OptimiserSpec & Required<AdamOptions> {
  const settings = { beta1: 0.9, beta2: 0.999, epsilon: 1e-8, ...options };
  return { name: "adam", ...settings, create: () => new Adam(settings) };
}

class Adam implements Optimiser {
  #moments: [Variable, Variable][] = [];
  #power1 = 1;
  #power2 = 1;

  constructor(private readonly settings: Required<AdamOptions>) {}

  step(parameters: readonly Variable[], gradients: readonly Tensor[]): void {
    // Powers by repeated products, not Math.pow, whose last bit is the host's choice.
    this.#power1 *= this.settings.beta1;
    this.#power2 *= this.settings.beta2;
    const step = {
      ...this.settings,
      correction1: 1 - this.#power1,
      correction2: 1 - this.#power2,
    };
    parameters.forEach((parameter, i) => {
      const [first, second] = this.#moments[i] ??= [zerosLike(parameter), zerosLike(parameter)];
      runningEngine().adam(parameter, gradients[i], first, second, step);
    });
  }

  dispose(): void {
    this.#moments.flat().forEach((moment) => moment.dispose());
  }
}

function zerosLike(parameter: Variable): Variable {
  return tf.tidy(() => tf.variable(tf.zeros(parameter.shape), false));
}

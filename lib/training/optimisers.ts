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

/** Settings of stochastic gradient descent. */
export interface SgdOptions {
  readonly learningRate: number;
  /** Part of the last step's direction that is kept, default 0. */
  readonly momentum?: number;
}

/**
 * Stochastic gradient descent: v <- momentum v + g; p <- p - learningRate v. With momentum this is
 * Polyak's heavy ball (1964, eq 9), without damping.
 */
export function sgd(options: SgdOptions): OptimiserSpec & Required<SgdOptions> {
  const settings = { momentum: 0, ...options };
  return { name: "sgd", ...settings, create: () => new Sgd(settings) };
}

class Sgd implements Optimiser {
  #velocities: Variable[] = [];

  constructor(private readonly settings: Required<SgdOptions>) {}

  step(parameters: readonly Variable[], gradients: readonly Tensor[]): void {
    parameters.forEach((parameter, i) => {
      const velocity = this.settings.momentum === 0
        ? undefined
        : this.#velocities[i] ??= zerosLike(parameter);
      runningEngine().sgd(parameter, gradients[i], velocity, this.settings);
    });
  }

  dispose(): void {
    this.#velocities.forEach((velocity) => velocity.dispose());
  }
}

/** Settings of RMSProp; defaults are PyTorch's. */
export interface RmsPropOptions {
  readonly learningRate: number;
  /** Decay of the mean of squared gradients, default 0.99. */
  readonly decay?: number;
  /** Part of the last step's direction that is kept, default 0. */
  readonly momentum?: number;
  /** Added to the root in the divisor, default 1e-8. */
  readonly epsilon?: number;
}

/**
 * RMSProp, not centred: v <- decay v + (1 - decay) g^2; u <- momentum u + g / (sqrt(v) + epsilon);
 * p <- p - learningRate u. Source: Tieleman & Hinton 2012, lecture 6.5; epsilon and momentum stand
 * where PyTorch has them.
 */
export function rmsProp(options: RmsPropOptions): OptimiserSpec & Required<RmsPropOptions> {
  const settings = { decay: 0.99, momentum: 0, epsilon: 1e-8, ...options };
  return { name: "rmsprop", ...settings, create: () => new RmsProp(settings) };
}

class RmsProp implements Optimiser {
  #state: [moment2: Variable, velocity: Variable | undefined][] = [];

  constructor(private readonly settings: Required<RmsPropOptions>) {}

  step(parameters: readonly Variable[], gradients: readonly Tensor[]): void {
    const moves = this.settings.momentum !== 0;
    parameters.forEach((parameter, i) => {
      const [moment2, velocity] = this.#state[i] ??= [
        zerosLike(parameter),
        moves ? zerosLike(parameter) : undefined,
      ];
      runningEngine().rmsprop(parameter, gradients[i], moment2, velocity, this.settings);
    });
  }

  dispose(): void {
    this.#state.flat().forEach((variable) => variable?.dispose());
  }
}

function zerosLike(parameter: Variable): Variable {
  return tf.tidy(() => tf.variable(tf.zeros(parameter.shape), false));
}

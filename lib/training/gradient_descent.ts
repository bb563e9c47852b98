import type { Tensor, Variable } from "@tensorflow/tfjs-core";
import { runningEngine } from "../engines/running.ts";
import { tf } from "../engines/tf.ts";
import type { Optimiser, OptimiserSpec } from "./optimisers.ts";

/** Settings of gradient descent. */
export interface GradientDescentOptions {
  readonly learningRate: number;
  /** How much of the last step's velocity stays, in [0, 1); default 0, none. */
  readonly momentum?: number;
}

/**
 * Gradient descent, with momentum if asked for: v <- momentum v + g; p <- p - learningRate v. Unlike
 * Adam it moves a weight by what its gradient weighs: one that hardly matters stays where it is.
 *
 * Source: Polyak 1964; momentum as PyTorch counts it.
 */
export function gradientDescent(
  options: GradientDescentOptions,
): OptimiserSpec & Required<GradientDescentOptions> {
  const settings = { momentum: 0, ...options };
  return { name: "gradient-descent", ...settings, create: () => new GradientDescent(settings) };
}

class GradientDescent implements Optimiser {
  #velocities: Variable[] = [];

  constructor(private readonly settings: Required<GradientDescentOptions>) {}

  step(parameters: readonly Variable[], gradients: readonly Tensor[]): void {
    parameters.forEach((parameter, i) => {
      const velocity = this.#velocityOf(i, parameter);
      runningEngine().sgd(parameter, gradients[i], velocity, this.settings);
    });
  }

  #velocityOf(i: number, { shape }: Variable): Variable | undefined {
    if (this.settings.momentum === 0) return undefined;
    return this.#velocities[i] ??= tf.tidy(() => tf.variable(tf.zeros(shape), false));
  }

  dispose(): void {
    this.#velocities.forEach((velocity) => velocity.dispose());
  }
}

import type { Tensor2D } from "@tensorflow/tfjs-core";
import type { Stream } from "../core/stream.ts";
import { tf } from "../engines/tf.ts";
import type { Encoding } from "./types.ts";

/**
 * A code drawn from each example's q(z|x): mean + exp(logSd) * noise with standard normal noise from
 * `rng`, [batch, codeSize]. The codes of a deterministic encoder stay as they are.
 *
 * Source: Kingma & Welling 2014, Section 2.4.
 */
export function reparameterise({ mean, logSd }: Encoding, rng: Stream): Tensor2D {
  if (!logSd) return mean;
  const noise = tf.tensor2d(rng.normal(mean.size), mean.shape);
  return tf.add(mean, tf.mul(tf.exp(logSd), noise));
}

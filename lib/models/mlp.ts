import type { Tensor2D } from "@tensorflow/tfjs-core";
import type { Stream } from "../core/stream.ts";
import { tf } from "../engines/tf.ts";
import { type Dense, dense } from "./dense.ts";
import type { Autoencoder, BuildAutoencoder, EncoderKind, Encoding } from "./types.ts";

/** Sizes of a multi-layer perceptron autoencoder. */
export interface MlpOptions {
  /** Units of the encoder's hidden layers, first to last; the decoder mirrors them. */
  readonly hidden: readonly number[];
  readonly codeSize: number;
}

/**
 * An autoencoder of dense layers: pixels - hidden - code - mirrored hidden - pixels, ReLU inside, a
 * linear code and logistic pixels in (0, 1).
 *
 * @example `mlp({ hidden: [256, 256, 256], codeSize: 2 })(784, "gaussian", stream(1))`
 */
export function mlp(options: MlpOptions): BuildAutoencoder {
  return (pixels, encoder, rng) => build(options, pixels, encoder, rng);
}

function build(options: MlpOptions, pixels: number, kind: EncoderKind, rng: Stream): Autoencoder {
  const { hidden, codeSize } = options;
  const outputs = kind === "gaussian" ? 2 * codeSize : codeSize;
  const encoder = stack("encoder", [pixels, ...hidden, outputs], "linear", rng);
  const decoder = stack("decoder", [codeSize, ...hidden.toReversed(), pixels], "sigmoid", rng);
  const parameters = [...encoder, ...decoder].flatMap((layer) => layer.parameters);
  return {
    codeSize,
    parameters,
    encode: (images) => split(run(encoder, images), kind),
    decode: (codes) => run(decoder, codes),
    dispose: () => parameters.forEach(({ variable }) => variable.dispose()),
  };
}

function stack(
  name: string,
  sizes: readonly number[],
  last: "linear" | "sigmoid",
  rng: Stream,
): Dense[] {
  const depth = sizes.length - 1;
  return Array.from(
    { length: depth },
    (_, i) => dense(`${name}/${i}`, sizes[i], sizes[i + 1], i === depth - 1 ? last : "relu", rng),
  );
}

function run(layers: readonly Dense[], x: Tensor2D): Tensor2D {
  return layers.reduce((input, layer) => layer.apply(input), x);
}

function split(output: Tensor2D, kind: EncoderKind): Encoding {
  if (kind === "deterministic") return { mean: output };
  const [mean, logSd] = tf.split<Tensor2D>(output, 2, 1);
  return { mean, logSd };
}

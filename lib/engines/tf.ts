/** The functions of TensorFlow.js. */
export type TensorLibrary = typeof import("@tensorflow/tfjs");

/**
 * TensorFlow.js, once an engine has been started; undefined before. A live binding instead of an
 * import, so that definitions, `--help` and reports load in milliseconds: only trials pay for it.
 * Use it inside functions, never at the top of a module.
 */
export let tf: TensorLibrary;

/** Loads TensorFlow.js; engines call it when they start. */
export async function loadTensorLibrary(): Promise<TensorLibrary> {
  tf ??= await import("@tensorflow/tfjs");
  return tf;
}

import type { Tensor } from "onnxruntime-common";

/** Scores of every token for the last positions of each row of a batch. */
export class Logits {
  readonly rows: number;
  /** Number of positions per row, counted from the end. */
  readonly kept: number;
  readonly vocabulary: number;
  readonly #data: Float32Array;
  readonly #positions: number;

  /**
   * @param tensor float32 [rows, positions, vocabulary] in main memory.
   * @param kept positions wanted of each row; a graph that cannot limit them gives more.
   */
  constructor(tensor: Tensor, kept: number) {
    const [rows, positions, vocabulary] = tensor.dims as [number, number, number];
    this.rows = rows;
    this.kept = kept;
    this.vocabulary = vocabulary;
    this.#data = tensor.data as Float32Array;
    this.#positions = positions;
  }

  /**
   * The scores at one position.
   * @param fromEnd 0 = the last position, 1 = the one before, ... below {@link kept}.
   * @returns a view of shape [vocabulary], valid until the next call of the model.
   */
  at(row: number, fromEnd = 0): Float32Array {
    const start = (row * this.#positions + this.#positions - 1 - fromEnd) * this.vocabulary;
    return this.#data.subarray(start, start + this.vocabulary);
  }
}

/**
 * Probabilities of some options and of nothing else.
 * @param scores shape [vocabulary].
 * @param options token ids.
 * @returns softmax over the options, shape [options], sums to 1.
 */
export function softmaxOver(scores: Float32Array, options: readonly number[]): number[] {
  return softmax(options.map((id) => scores[id] as number));
}

/** exp(x - max) / sum: the usual softmax without overflow. */
export function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const weights = scores.map((score) => Math.exp(score - top));
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / sum);
}

/** Natural logarithm of the probability of one token among the whole vocabulary. */
export function logProbability(scores: Float32Array, id: number): number {
  let top = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > top) top = score;
  let sum = 0;
  for (const score of scores) sum += Math.exp(score - top);
  return (scores[id] as number) - top - Math.log(sum);
}

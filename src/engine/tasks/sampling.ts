/** Sampling the next token. */

/**
 * A seeded source of numbers in [0, 1): sfc32 by Chris Doty-Humphrey (PractRand, "Small Fast Counting", version 4), its
 * state filled from the seed as PractRand does, with the first twelve outputs thrown away.
 * @param seed whole number, 0 .. 2^32-1.
 */
export function seededRandom(seed: number): () => number {
  let [a, b, c, counter] = [0, seed | 0, 0, 1];
  const next = () => {
    const out = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + out) | 0;
    return (out >>> 0) / 2 ** 32;
  };
  for (let round = 0; round < 12; round++) next();
  return next;
}

/** A whole number, 0 .. 2^32-1, that differs between texts: 32-bit FNV-1a over UTF-16 units (Fowler, Noll, Vo). */
export function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum >>> 0;
}

export interface SamplerOptions {
  /** Softmax temperature; 0 = always the likeliest token. */
  readonly temperature: number;
  /** Nucleus probability in (0, 1]. */
  readonly topP: number;
  /** Numbers in [0, 1). */
  readonly random: () => number;
  /** Ids that are never drawn. */
  readonly banned: readonly number[];
}

const NONE: ReadonlyMap<number, number> = new Map();

/** Draws tokens by temperature and nucleus (Holtzman et al. 2020, top-p). Its buffers serve all tokens of a text. */
export class Sampler {
  readonly #options: SamplerOptions;
  #weights = new Float64Array(0);

  constructor(options: SamplerOptions) {
    this.#options = options;
  }

  /**
   * The next token.
   * @param scores shape [vocabulary]; left as they are.
   * @param banned more ids that are not to be drawn this time.
   * @param favoured ids that are drawn more readily this time, and the nats added to their scores.
   */
  draw(
    scores: Float32Array,
    banned: readonly number[] = [],
    favoured: ReadonlyMap<number, number> = NONE,
  ): number {
    const { temperature, topP, random } = this.#options;
    const weights = this.#weigh(scores, banned);
    for (const [id, nats] of favoured) weights[id] = (weights[id] as number) + nats;
    const likeliest = argmax(weights);
    if (temperature === 0) return likeliest;

    const top = weights[likeliest] as number;
    let total = 0;
    for (let id = 0; id < weights.length; id++) {
      const weight = Math.exp(((weights[id] as number) - top) / temperature);
      weights[id] = weight;
      total += weight;
    }
    const least = topP < 1 ? leastOfNucleus(weights, total, topP) : 0;
    let mass = 0;
    for (const weight of weights) if (weight >= least) mass += weight;
    let left = random() * mass;
    for (let id = 0; id < weights.length; id++) {
      const weight = weights[id] as number;
      if (weight >= least) left -= weight;
      if (left < 0) return id;
    }
    // Rounding can leave a crumb: it belongs to the likeliest token.
    return likeliest;
  }

  /** A copy of the scores without the banned ids. */
  #weigh(scores: Float32Array, banned: readonly number[]): Float64Array {
    if (this.#weights.length !== scores.length) this.#weights = new Float64Array(scores.length);
    const weights = this.#weights;
    weights.set(scores);
    for (const id of this.#options.banned) weights[id] = Number.NEGATIVE_INFINITY;
    for (const id of banned) weights[id] = Number.NEGATIVE_INFINITY;
    return weights;
  }
}

/** The least weight among the fewest, largest weights that reach `topP` of the total; equal weights stay together. */
function leastOfNucleus(weights: Float64Array, total: number, topP: number): number {
  // Tokens below this share together weigh less than 1 - topP: none of them is needed, and few are left to sort.
  const negligible = ((1 - topP) * total) / weights.length;
  const candidates = weights.filter((weight) => weight >= negligible).sort();
  let mass = 0;
  let place = candidates.length;
  while (place > 0 && mass < topP * total) {
    place -= 1;
    mass += candidates[place] as number;
  }
  return candidates[place] as number;
}

function argmax(scores: Float64Array): number {
  let best = 0;
  for (let id = 1; id < scores.length; id++) {
    if ((scores[id] as number) > (scores[best] as number)) best = id;
  }
  return best;
}

/** Draws an index with probability proportional to its weight; `random` gives numbers in [0, 1). */
export function draw(weights: readonly number[], random: () => number): number {
  let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
  const index = weights.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
  return index < 0 ? weights.length - 1 : index;
}

import { seededRandom } from "../../../engine/tasks/sampling.ts";

/** Seeded chance. */
export class Dice {
  readonly #random: () => number;

  /** @param seed whole number, 0 .. 2^32-1. */
  constructor(seed: number) {
    this.#random = seededRandom(seed);
  }

  /** A whole number from 0 to `count` - 1. */
  below(count: number): number {
    return Math.floor(this.#random() * count);
  }

  pick<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)] as T;
  }

  /** One of some words written in a row with blanks between them. */
  word(words: string): string {
    return this.pick(words.split(" "));
  }

  /** One of some JSON values written in a row with " | " between them; the word "absent" is undefined. */
  json(values: string): unknown {
    const text = this.pick(values.split(" | "));
    return text === "absent" ? undefined : JSON.parse(text);
  }
}

/** A spoiled file and what was done to it. */
export interface Spoiled {
  readonly story: string;
  readonly content: string | Uint8Array;
}

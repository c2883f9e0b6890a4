import type { ModelTokenizer } from "../model/tokenizer.ts";

/**
 * Helps a text to spell the claim's words: once a word has begun with the same pieces as a word of the claim, the pieces that go on
 * as there are favoured. A small model copies the first piece of a rare word and then loses its way ("on a lea|p" for "on a leash").
 */
export class ClaimWords {
  /** Pieces of a word so far, joined -> the pieces that may follow in the claim. */
  readonly #continuations = new Map<string, number[]>();
  readonly #startsWord: (id: number) => boolean;
  #word: number[] = [];

  constructor(claim: string, tokenizer: Pick<ModelTokenizer, "encode" | "decode" | "plain">) {
    this.#startsWord = (id) => !/^[\p{L}\p{N}]/u.test(tokenizer.decode([id]));
    let word: number[] = [];
    for (const id of tokenizer.encode(` ${tokenizer.plain(claim)}`)) {
      if (this.#startsWord(id)) word = [];
      else if (word.length > 0) {
        const key = word.join();
        this.#continuations.set(key, [...(this.#continuations.get(key) ?? []), id]);
      }
      word.push(id);
    }
  }

  /** Takes the token that was written. */
  push(id: number): void {
    this.#word = this.#startsWord(id) ? [id] : [...this.#word, id];
  }

  /** The pieces with which the word that is being written goes on in the claim; empty when it is none of the claim's. */
  continuations(): readonly number[] {
    return this.#continuations.get(this.#word.join()) ?? [];
  }
}

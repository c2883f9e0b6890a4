import type { ModelTokenizer } from "../model/tokenizer.ts";

/** Nats by which a token is favoured. */
const WITHIN_WORD = 3;
const AFTER_WORD = 1.5;
/** Letters by which words are told apart. */
const STEM = 4;
/** Beginnings of words that are in many claims and the subject of none. */
const COMMON = new Set(
  "shou ever than that they their them with from when have more most much less only into what your this free allo forb bann good bett wors must ough need peop than".split(
    " ",
  ),
);

/**
 * Helps a text to take up the claim's words. Once it has written what stands in the claim, the token that goes on as there is
 * favoured: strongly within a word, mildly after one. A small model begins to copy ("dogs on a lea", "pupils settle their") and then
 * loses its way among what it knows better ("leap", "tests").
 */
export class ClaimWords {
  /** A token -> the tokens that follow it in the claim. */
  readonly #next = new Map<number, number[]>();
  readonly #startsWord: (id: number) => boolean;

  constructor(claim: string, tokenizer: Pick<ModelTokenizer, "encode" | "decode" | "plain">) {
    this.#startsWord = (id) => !/^[\p{L}\p{N}]/u.test(tokenizer.decode([id]));
    const plain = tokenizer.plain(claim.trim());
    // Inside a sentence the claim's first word has no capital.
    const wordings = new Set([plain, plain.slice(0, 1).toLowerCase() + plain.slice(1)]);
    for (const wording of wordings) {
      const ids = tokenizer.encode(` ${wording}`);
      ids.slice(1).forEach((id, place) => {
        const before = ids[place] as number;
        this.#next.set(before, [...(this.#next.get(before) ?? []), id]);
      });
    }
  }

  /** Share of the claim's longer words that a text takes up, in [0, 1], by their first letters: "taxes" takes up "taxing". */
  static coverage(claim: string, text: string): number {
    const stems = (words: string) =>
      new Set((words.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, STEM)));
    const wanted = [...stems(claim)].filter((stem) => !COMMON.has(stem));
    const found = stems(text);
    return wanted.filter((stem) => found.has(stem)).length / Math.max(1, wanted.length);
  }

  /** The tokens that go on after the last one as in the claim, and by how many nats each is favoured; none at the beginning. */
  favouredAfter(last: number | undefined): ReadonlyMap<number, number> {
    const next = last === undefined ? [] : (this.#next.get(last) ?? []);
    return new Map(next.map((id) => [id, this.#startsWord(id) ? AFTER_WORD : WITHIN_WORD]));
  }
}

import type { ModelTokenizer } from "../model/tokenizer.ts";

/** Nats by which a token is favoured. */
const WITHIN_WORD = 3;
const AFTER_WORD = 1;
/** Letters by which words are told apart. */
const STEM = 4;
/** Beginnings of words that are in many claims and the subject of none. */
const COMMON = new Set(
  "shou ever than that they their them with from when have more most much less only into what your this free allo forb bann good bett wors must ough need lett maki aski".split(
    " ",
  ),
);

/**
 * Helps a text to take up the words of another: a topic those of its claim. Once it has written what
 * stands there, the token that goes on as there is favoured: strongly within a word, mildly after one. A small model begins to
 * copy ("dogs on a lea", "pupils settle their") and then loses its way among what it knows better ("leap", "tests").
 */
export class CopiedWords {
  /** A token -> the tokens that follow it in the text. */
  readonly #next = new Map<number, number[]>();
  readonly #startsWord: (id: number) => boolean;
  readonly #anywhere: ReadonlyMap<number, number>;

  /** @param anywhere tokens that are favoured at any place, and by how many nats. */
  constructor(
    text: string,
    tokenizer: Pick<ModelTokenizer, "encode" | "decode" | "plain">,
    anywhere: ReadonlyMap<number, number> = new Map(),
  ) {
    this.#anywhere = anywhere;
    this.#startsWord = (id) => !/^[\p{L}\p{N}]/u.test(tokenizer.decode([id]));
    const plain = tokenizer.plain(text.trim());
    // A sentence's first word has no capital inside another, and gets one at the start.
    const [first, rest] = [plain.slice(0, 1), plain.slice(1)];
    for (const wording of new Set([first.toLowerCase() + rest, first.toUpperCase() + rest])) {
      const ids = tokenizer.encode(` ${wording}`);
      ids.slice(1).forEach((id, place) => {
        const before = ids[place] as number;
        this.#next.set(before, [...(this.#next.get(before) ?? []), id]);
      });
    }
  }

  /** Share of one text's longer words that another takes up, in [0, 1], by their first letters: "taxes" takes up "taxing"; 1 when it has none. */
  static coverage(of: string, by: string): number {
    const stems = (words: string) =>
      new Set((words.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, STEM)));
    const wanted = [...stems(of)].filter((stem) => !COMMON.has(stem));
    const found = stems(by);
    if (wanted.length === 0) return 1;
    return wanted.filter((stem) => found.has(stem)).length / wanted.length;
  }

  /** The tokens that go on after some others as in the text, or fit anywhere, and by how many nats each is favoured. */
  favouredAfter(ids: readonly number[]): ReadonlyMap<number, number> {
    const last = ids.at(-1);
    const next = last === undefined ? [] : (this.#next.get(last) ?? []);
    if (next.length === 0) return this.#anywhere;
    const favoured = new Map(this.#anywhere);
    for (const id of next) {
      const nats = this.#startsWord(id) ? AFTER_WORD : WITHIN_WORD;
      favoured.set(id, (this.#anywhere.get(id) ?? 0) + nats);
    }
    return favoured;
  }
}

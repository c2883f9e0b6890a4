/**
 * Which words carry a value in a text: occlusion (Zeiler & Fergus 2014; for words Li, Monroe & Jurafsky 2016). The text is read
 * once more without each word; the strength that is lost is the word's share. Words that say the same cover for each other.
 */
import type { ByValue, Value } from "../values/values.ts";
import { VALUES } from "../values/values.ts";

/** A word and where it stands in its text. */
export interface TextWord {
  readonly text: string;
  readonly start: number;
  /** Just after its last character. */
  readonly end: number;
}

/** A word and what each value's strength, in [0, 1], loses without it; in [-1, 1], below 0 = the value reads stronger without it. */
export interface WordDrop extends TextWord {
  readonly drop: ByValue;
}

/** From these losses of strength on, a word is underlined thinly, clearly, boldly. */
export const UNDERLINE_STEPS = [0.02, 0.1, 0.25] as const;

/** The words of a text without their punctuation. */
export function wordsOf(text: string): TextWord[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)].map(({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));
}

/** The text without one of its words, and without the space that word leaves. */
export function withoutWord(text: string, { start, end }: TextWord): string {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  return /\s$/.test(before) ? before.slice(0, -1) + after : before + after.replace(/^\s/, "");
}

/**
 * What each word carries.
 * @param whole strengths of the whole text.
 * @param without strengths of the text without each word, in the words' order; null = nothing was left to read.
 */
export function wordDrops(
  words: readonly TextWord[],
  whole: ByValue,
  without: readonly (ByValue | null)[],
): WordDrop[] {
  return words.map((word, i) => ({
    ...word,
    drop: Object.fromEntries(
      VALUES.map((value) => [value, whole[value] - (without[i]?.[value] ?? 0)]),
    ) as ByValue,
  }));
}

/** How boldly a word is underlined for a loss of strength: 0 = not at all, 3 = boldest. */
export function underlineOf(drop: number): 0 | 1 | 2 | 3 {
  const [thin, clear, bold] = UNDERLINE_STEPS;
  return drop >= bold ? 3 : drop >= clear ? 2 : drop >= thin ? 1 : 0;
}

/** The words that carry a value enough to be underlined, the strongest first. */
export function carriers(words: readonly WordDrop[], value: Value, most: number): WordDrop[] {
  return words
    .filter((word) => underlineOf(word.drop[value]) > 0)
    .sort((a, b) => b.drop[value] - a.drop[value])
    .slice(0, most);
}

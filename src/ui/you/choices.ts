import type { SurveyItem } from "../../surveys/pack.ts";
import { TEXTS } from "../texts.ts";

/** One answer to choose. */
export interface Choice {
  /** In the numbers of the item's scale. */
  readonly answer: number;
  readonly label: string;
  /** The key that chooses it, or null when there are more answers than digits. */
  readonly key: string | null;
}

/** A numeric scale with more points than this is answered in a number field. */
const MOST_BUTTONS = 11;

/** The answers to an item as choices; null when there are too many numbers for that. */
export function choicesOf({ scale }: SurveyItem): Choice[] | null {
  if (scale === "like6") return numbered(TEXTS.you.like);
  if ("options" in scale) return numbered(scale.options);
  const points = scale.max - scale.min + 1;
  if (points > MOST_BUTTONS) return null;
  return Array.from({ length: points }, (_, i) => {
    const answer = scale.min + i;
    return { answer, label: String(answer), key: digit(answer) };
  });
}

/** An answer in the words of its scale, or its number where the scale has none. */
export function answerText(item: SurveyItem, answer: number): string {
  const choice = choicesOf(item)?.find((candidate) => candidate.answer === answer);
  return choice?.label ?? String(answer);
}

function numbered(labels: readonly string[]): Choice[] {
  return labels.map((label, i) => ({ answer: i + 1, label, key: digit(i + 1) }));
}

function digit(n: number): string | null {
  return n >= 0 && n <= 9 ? String(n) : null;
}

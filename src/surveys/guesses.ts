import type { SurveyItem } from "./pack.ts";
import { scaleRange } from "./pack.ts";
import { onProfileScale } from "./scoring.ts";

/** What was predicted for one item: a distribution over the scale's options in their order, and its mean. */
export interface Prediction {
  readonly distribution: readonly { readonly option: string; readonly p: number }[];
  /** In the scale's own numbers. */
  readonly expected: number;
}

/** "right" = within half a step of the given answer, "near" = within one step, else too high or too low. */
export type Verdict = "right" | "near" | "tooHigh" | "tooLow";

/** A prediction beside the answer that was really given. */
export interface Guess {
  readonly item: SurveyItem;
  /** The given answer in the scale's own numbers. */
  readonly given: number;
  readonly prediction: Prediction;
  /** Probability in [0, 1] that the prediction gave to the given answer. */
  readonly p: number;
  /** -log2 p in bits; 0 = certain of it, 1 = one chance in two, log2 6 = 2.6 for a blind guess among six. */
  readonly surprise: number;
  /** Expected minus given, in steps of the scale 1..6. */
  readonly gap: number;
  readonly verdict: Verdict;
}

/** Half a step and one step count in full although floating-point numbers miss them by a hair. */
export const ROUNDING = 1e-9;

/** Smallest probability that counts; keeps the surprise finite when a probability rounds to 0. */
const LEAST_P = 1e-6;

/** Puts a prediction beside the given answer. @param given a whole number of the item's scale. */
export function guessOf(item: SurveyItem, given: number, prediction: Prediction): Guess {
  const p = prediction.distribution[given - scaleRange(item.scale).min]?.p ?? 0;
  const gap = onProfileScale(prediction.expected, item.scale) - onProfileScale(given, item.scale);
  return {
    item,
    given,
    prediction,
    p,
    surprise: -Math.log2(Math.max(p, LEAST_P)),
    gap,
    verdict: verdictOf(gap),
  };
}

/** The guesses with the most surprising answer first; equal ones keep their order. */
export function bySurprise(guesses: readonly Guess[]): Guess[] {
  return guesses.toSorted((a, b) => b.surprise - a.surprise);
}

function verdictOf(gap: number): Verdict {
  if (Math.abs(gap) <= 0.5 + ROUNDING) return "right";
  if (Math.abs(gap) <= 1 + ROUNDING) return "near";
  return gap > 0 ? "tooHigh" : "tooLow";
}

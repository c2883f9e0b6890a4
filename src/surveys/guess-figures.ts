import type { ByValue } from "../values/values.ts";
import { type Guess, ROUNDING } from "./guesses.ts";
import { onProfileScale } from "./scoring.ts";

/** How near one way of predicting came to the given answers. */
export interface Nearness {
  /** Mean absolute error in steps of the scale 1..6. */
  readonly meanError: number;
  /** Share in [0, 1] of the answers that were missed by one step at most. */
  readonly withinOneStep: number;
}

/** The model's nearness beside ways of predicting that need no model. */
export interface GuessFigures {
  /** Number of answers that the figures rest on. */
  readonly count: number;
  readonly model: Nearness;
  /** Always answering the person's own mean over these items. */
  readonly ownMean: Nearness;
  /** Answering the person's score of the value that each item was written for; the own mean where an item has none. */
  readonly ownScore: Nearness;
  /** How much nearer the model is than the own mean, in steps: the mean over the items of the difference of errors. */
  readonly lead: number;
  /** Standard error of `lead` over the items; null for fewer than two. */
  readonly leadError: number | null;
  /** Whether the model beats the own mean by more than two standard errors, falls behind by as much, or neither. */
  readonly standing: "ahead" | "behind" | "level";
}

/** Standard errors that a lead must exceed before it is called one. */
const CLEAR = 2;

/**
 * Compares guesses with their trivial twins. Other scales are carried to 1..6 first.
 * @param scores the value scores, 1..6, which the twin `ownScore` answers with.
 * @returns null when there are no guesses.
 */
export function guessFigures(
  guesses: readonly Guess[],
  scores: Readonly<ByValue>,
): GuessFigures | null {
  const count = guesses.length;
  if (count === 0) return null;
  const given = guesses.map((guess) => onProfileScale(guess.given, guess.item.scale));
  const centre = mean(given);
  const errors = {
    model: guesses.map(({ gap }) => Math.abs(gap)),
    ownMean: given.map((answer) => Math.abs(centre - answer)),
    ownScore: guesses.map(({ item: { value } }, i) =>
      Math.abs((value === undefined ? centre : scores[value]) - (given[i] ?? centre)),
    ),
  };
  const differences = errors.ownMean.map((error, i) => error - (errors.model[i] ?? error));
  const lead = mean(differences);
  const leadError = standardError(differences);
  const clear = leadError !== null && Math.abs(lead) > CLEAR * leadError + ROUNDING;
  return {
    count,
    model: nearness(errors.model),
    ownMean: nearness(errors.ownMean),
    ownScore: nearness(errors.ownScore),
    lead,
    leadError,
    standing: !clear ? "level" : lead > 0 ? "ahead" : "behind",
  };
}

function nearness(errors: readonly number[]): Nearness {
  return {
    meanError: mean(errors),
    withinOneStep: errors.filter((error) => error <= 1 + ROUNDING).length / errors.length,
  };
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
}

/** Standard deviation of the mean; null for fewer than two numbers. */
function standardError(numbers: readonly number[]): number | null {
  if (numbers.length < 2) return null;
  const centre = mean(numbers);
  const squares = numbers.reduce((sum, x) => sum + (x - centre) ** 2, 0);
  return Math.sqrt(squares / (numbers.length - 1) / numbers.length);
}

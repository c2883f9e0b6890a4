import { valuesByHigherOrder } from "./circle.ts";
import type { ByValue, HigherOrderValue } from "./values.ts";
import { VALUES } from "./values.ts";

/** Mean over the ten values; the scores' own unit. */
export function meanScore(scores: Readonly<ByValue>): number {
  return mean(VALUES.map((value) => scores[value]));
}

/**
 * Centred (ipsatised) scores: each value minus the person's own mean over the ten, so that they say which values matter
 * MORE than others and no longer how high somebody answers throughout. They sum to 0.
 * Source: Schwartz (2003), correction for individual differences in the use of the response scale.
 */
export function centredScores(scores: Readonly<ByValue>): ByValue {
  const centre = meanScore(scores);
  return Object.fromEntries(VALUES.map((value) => [value, scores[value] - centre])) as ByValue;
}

/** The four higher-order values, each the mean of its basic values; the scores' own unit. */
export function higherOrderScores(scores: Readonly<ByValue>): Record<HigherOrderValue, number> {
  return Object.fromEntries(
    valuesByHigherOrder().map(({ higher, values }) => [
      higher,
      mean(values.map((value) => scores[value])),
    ]),
  ) as Record<HigherOrderValue, number>;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
}

import { type ByValue, VALUES } from "../values/values.ts";
import type { SurveyItem } from "./pack.ts";
import { scaleRange } from "./pack.ts";
import { onProfileScale } from "./scoring.ts";

/** The probabilities of an item's options, in the order of its scale. */
type Distribution = readonly { readonly p: number }[];

/** How unsure an answer is: the standard deviation of its distribution, in steps of the scale 1..6; 0 = certain. */
export function answerSpread({ scale }: SurveyItem, distribution: Distribution): number {
  const { min } = scaleRange(scale);
  const points = distribution.map(({ p }, i) => ({ p, at: onProfileScale(min + i, scale) }));
  const mean = points.reduce((sum, { p, at }) => sum + p * at, 0);
  return Math.sqrt(points.reduce((sum, { p, at }) => sum + p * (at - mean) ** 2, 0));
}

/**
 * The mean spread of the answers to each value's items, in steps of the scale 1..6; null for a value without an answer.
 * @param answers to the first items, in their order.
 */
export function spreadByValue(
  items: readonly SurveyItem[],
  answers: readonly { readonly distribution: Distribution }[],
): ByValue<number | null> {
  const meanOf = (numbers: readonly number[]) =>
    numbers.length === 0 ? null : numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
  return Object.fromEntries(
    VALUES.map((value) => [
      value,
      meanOf(
        answers.flatMap(({ distribution }, i) => {
          const item = items[i];
          return item?.value === value ? [answerSpread(item, distribution)] : [];
        }),
      ),
    ]),
  ) as ByValue<number | null>;
}

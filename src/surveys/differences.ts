import { spread } from "../values/spread.ts";
import type { SurveyItem } from "./pack.ts";
import { scaleRange } from "./pack.ts";

/** One item that several people have answered. */
export interface ItemDifference {
  readonly item: SurveyItem;
  /** Its place in the list of items. */
  readonly index: number;
  /** From the lowest to the highest mean answer, in points of the item's scale. */
  readonly points: number;
  /** The same as a share of the scale's width, in [0, 1]. */
  readonly share: number;
}

/**
 * The items that everybody has answered, the largest difference between people first; equal ones stay in their order.
 * Compared as shares of each item's scale, so that scales of different widths can be mixed.
 * @param people each one's mean answers to the first items, in the items' order and their scales' numbers.
 */
export function rankByDifference(
  items: readonly SurveyItem[],
  people: readonly (readonly number[])[],
): ItemDifference[] {
  const answered = Math.min(items.length, ...people.map((answers) => answers.length));
  return items
    .slice(0, people.length === 0 ? 0 : answered)
    .map((item, index) => {
      const { min, max } = scaleRange(item.scale);
      const points = spread(people.map((answers) => answers[index] as number));
      return { item, index, points, share: points / (max - min) };
    })
    .sort((a, b) => b.share - a.share);
}

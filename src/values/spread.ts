import type { ByValue } from "./values.ts";
import { VALUES } from "./values.ts";

/** From this spread on, two profiles' importances of a value count as far apart: two of the scale's five points. Our own choice. */
export const FAR_APART = 2;

/** Distance from the lowest to the highest number, in their own unit; 0 for fewer than two. */
export function spread(numbers: readonly number[]): number {
  return numbers.length < 2 ? 0 : Math.max(...numbers) - Math.min(...numbers);
}

/** Spread of each value over several people's scores, in the scores' own unit. */
export function valueSpreads(people: readonly Readonly<ByValue>[]): ByValue {
  return Object.fromEntries(
    VALUES.map((value) => [value, spread(people.map((scores) => scores[value]))]),
  ) as ByValue;
}

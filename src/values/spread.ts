import type { ByValue } from "./values.ts";
import { VALUES } from "./values.ts";

/** From this spread on, people count as far apart on a value: two of the scale's five points. Our own choice. */
export const FAR_APART = 2;

/** True from {@link FAR_APART} on. Measured in tenths, as it is shown, so that a row with "2.0" is never left out. */
export function isFarApart(points: number): boolean {
  return Math.round(points * 10) / 10 >= FAR_APART;
}

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

import type { Profile } from "../values/profile.ts";
import { PROFILE_MAX, PROFILE_MIN, uniformProfile } from "../values/profile.ts";
import type { Value } from "../values/values.ts";
import type { SurveyPack } from "./pack.ts";
import { onProfileScale } from "./scoring.ts";

/** Where one slider stood, and the mean answers to its own value's items and to those of the nine others, all in 1..6. */
export interface ResponsePoint {
  readonly at: number;
  readonly own: number;
  readonly others: number;
}

/** Profiles with one value at 1, 2, ... 6 and the nine others in the middle, so that only this slider can move an answer. */
export function responseProfiles(value: Value): { at: number; profile: Profile }[] {
  return Array.from({ length: PROFILE_MAX - PROFILE_MIN + 1 }, (_, step) => {
    const at = PROFILE_MIN + step;
    return { at, profile: { ...uniformProfile(), [value]: at } };
  });
}

/**
 * What the answers of one such profile come to.
 * @param expected mean answers to the pack's items, each on its item's own scale. Items without a value do not count.
 */
export function responsePoint(
  pack: SurveyPack,
  value: Value,
  at: number,
  expected: readonly number[],
): ResponsePoint {
  const own: number[] = [];
  const others: number[] = [];
  pack.items.forEach((item, i) => {
    const answer = expected[i];
    if (item.value === undefined || answer === undefined) return;
    (item.value === value ? own : others).push(onProfileScale(answer, item.scale));
  });
  return { at, own: mean(own), others: mean(others) };
}

/**
 * Slope of a straight line through the points' own answers (least squares): 1 = the answers move as far as the slider, 0 = not at all.
 */
export function responseSlope(points: readonly ResponsePoint[]): number {
  const centreX = mean(points.map(({ at }) => at));
  const centreY = mean(points.map(({ own }) => own));
  const sum = (term: (x: number, y: number) => number) =>
    points.reduce((total, { at, own }) => total + term(at - centreX, own - centreY), 0);
  return sum((x, y) => x * y) / sum((x) => x * x);
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
}

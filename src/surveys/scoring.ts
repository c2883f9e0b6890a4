import { PROFILE_MAX, PROFILE_MIN } from "../values/profile.ts";
import type { ByValue } from "../values/values.ts";
import { VALUES } from "../values/values.ts";
import { type Answers, answerTo } from "./answers.ts";
import type { SurveyPack, SurveyScale } from "./pack.ts";
import { scaleRange } from "./pack.ts";

/**
 * Value scores of one person's answers: per value the mean over its items, each answer first carried linearly from its
 * own scale to 1..6. Null for a value that no answered item speaks for.
 * @param answers answer per item id in the numbers of the item's scale; items without an answer are left out of the mean.
 */
export function scoreValues(
  pack: Pick<SurveyPack, "items">,
  answers: Answers,
): ByValue<number | null> {
  const scores = {} as ByValue<number | null>;
  for (const value of VALUES) {
    const given = pack.items
      .filter((item) => item.value === value)
      .flatMap((item) => {
        const answer = answerTo(answers, item);
        return answer === undefined ? [] : [onProfileScale(answer, item.scale)];
      });
    scores[value] = given.length === 0 ? null : given.reduce((sum, x) => sum + x, 0) / given.length;
  }
  return scores;
}

/** Carries an answer linearly from its own scale to 1..6. */
export function onProfileScale(answer: number, scale: SurveyScale): number {
  const { min, max } = scaleRange(scale);
  return PROFILE_MIN + ((answer - min) / (max - min)) * (PROFILE_MAX - PROFILE_MIN);
}

/** True when every value has a score. */
export function isComplete(scores: ByValue<number | null>): scores is ByValue {
  return VALUES.every((value) => scores[value] !== null);
}

/**
 * Value scores in [1, 6] from mean answers to the pack's first items, in their order; null as long as a value has no answered item.
 * @param answers each mean on its item's own scale.
 */
export function answeredScores(
  pack: Pick<SurveyPack, "items">,
  answers: readonly { readonly expected: number }[],
): ByValue | null {
  const given = answers.flatMap(({ expected }, i) => {
    const item = pack.items[i];
    return item ? [[item.id, expected] as const] : [];
  });
  const scores = scoreValues(pack, Object.fromEntries(given));
  return isComplete(scores) ? scores : null;
}

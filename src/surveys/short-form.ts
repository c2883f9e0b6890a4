import { VALUES } from "../values/values.ts";
import type { SurveyPack } from "./pack.ts";

/** "short" asks two items for each value, "long" asks the whole pack. */
export const SURVEY_FORMS = ["short", "long"] as const;

export type SurveyForm = (typeof SURVEY_FORMS)[number];

/** Items that the short form takes for each value. */
export const SHORT_FORM_ITEMS = 2;

/** True when the pack has more than two items for each of the ten values, so that a short form leaves something out. */
export function hasShortForm(pack: SurveyPack): boolean {
  return VALUES.every(
    (value) => pack.items.filter((item) => item.value === value).length > SHORT_FORM_ITEMS,
  );
}

/**
 * The rule of the short form: the first two items of each value, in the order of the pack. Chosen by place and not by
 * content, so that nobody picked the items that suit the model. The long form, or a pack without a short one, comes back whole.
 */
export function inForm(pack: SurveyPack, form: SurveyForm): SurveyPack {
  if (form === "long" || !hasShortForm(pack)) return pack;
  const items = VALUES.flatMap((value) =>
    pack.items.filter((item) => item.value === value).slice(0, SHORT_FORM_ITEMS),
  );
  return { ...pack, items: pack.items.filter((item) => items.includes(item)) };
}

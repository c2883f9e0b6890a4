import { VALUES } from "../values/values.ts";
import type { SurveyItem, SurveyPack } from "./pack.ts";
import { scaleRange } from "./pack.ts";

/** Answers by item id, in the numbers of each item's scale; items without an answer are missing. A person's are whole numbers, a model's are means. */
export type Answers = Readonly<Record<string, number>>;

/** The answer to an item, or undefined when there is none. Item ids come from files, so inherited keys do not count. */
export function answerTo(answers: Answers, { id }: SurveyItem): number | undefined {
  return Object.hasOwn(answers, id) ? answers[id] : undefined;
}

/** True for a whole number within the item's scale. */
export function fitsScale(item: SurveyItem, candidate: unknown): candidate is number {
  const { min, max } = scaleRange(item.scale);
  return Number.isInteger(candidate) && Number(candidate) >= min && Number(candidate) <= max;
}

/** Those of the candidate's entries that answer an item of the pack on its scale; all others are left out. */
export function fittingAnswers(pack: SurveyPack, candidate: object): Answers {
  const given = new Map<string, unknown>(Object.entries(candidate));
  return Object.fromEntries(
    pack.items.flatMap((item) => {
      const answer = given.get(item.id);
      return fitsScale(item, answer) ? [[item.id, answer] as const] : [];
    }),
  );
}

/** The pack's items that have an answer, in its order. */
export function answeredItems(pack: SurveyPack, answers: Answers): SurveyItem[] {
  return pack.items.filter((item) => answerTo(answers, item) !== undefined);
}

/** Place of the first item without an answer; the number of items when all have one. */
export function firstOpen(pack: SurveyPack, answers: Answers): number {
  const place = pack.items.findIndex((item) => answerTo(answers, item) === undefined);
  return place === -1 ? pack.items.length : place;
}

/** Where to go on from an item: to the next one, after the last to the first open one, or to the end, the number of items. */
export function placeAfter(pack: SurveyPack, answers: Answers, place: number): number {
  return place + 1 < pack.items.length ? place + 1 : firstOpen(pack, answers);
}

/** The smallest number of answers that any of the ten values has. */
export function fewestPerValue(pack: SurveyPack, answers: Answers): number {
  const answered = answeredItems(pack, answers);
  return Math.min(...VALUES.map((value) => answered.filter((item) => item.value === value).length));
}

import { ARGUMENTS } from "./texts/arguments.ts";
import { BEHAVIOUR_TEXTS } from "./texts/behaviours.ts";
import { COMPARE } from "./texts/compare.ts";
import { DIAL } from "./texts/dial.ts";
import { TERM_TEXTS } from "./texts/glossary.ts";
import { LAB } from "./texts/lab.ts";
import { LEARN } from "./texts/learn.ts";
import { OPINION_TEXTS } from "./texts/opinions.ts";
import { SHELL } from "./texts/shell.ts";
import { STORED_MODELS } from "./texts/stored-models.ts";
import { SURVEYS } from "./texts/surveys.ts";
import { TAKE_AWAY } from "./texts/take-away.ts";
import { TOUR_TEXTS } from "./texts/tour.ts";
import { HIGHER_ORDER_TEXTS, percent, VALUE_TEXTS } from "./texts/words.ts";
import { YOU } from "./texts/you.ts";

const ENGLISH = {
  ...SHELL,
  storedModels: STORED_MODELS,
  value: VALUE_TEXTS,
  higherOrder: HIGHER_ORDER_TEXTS,
  number: (x: number) => x.toFixed(1),
  percent,
  dial: DIAL,
  argument: ARGUMENTS,
  survey: SURVEYS,
  behaviour: BEHAVIOUR_TEXTS,
  opinion: OPINION_TEXTS,
  compare: COMPARE,
  lab: LAB,
  learn: LEARN,
  term: TERM_TEXTS,
  tour: TOUR_TEXTS,
  takeAway: TAKE_AWAY,
  you: YOU,
};

/** All words on the page, so that a translation is one more object of this type. */
export type Texts = typeof ENGLISH;

export const TEXTS: Texts = ENGLISH;

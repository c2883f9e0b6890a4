import { ARGUMENTS } from "./texts/arguments.ts";
import { DIAL } from "./texts/dial.ts";
import { SHELL } from "./texts/shell.ts";
import { SURVEYS } from "./texts/surveys.ts";
import { HIGHER_ORDER_TEXTS, percent, VALUE_TEXTS } from "./texts/words.ts";

const ENGLISH = {
  ...SHELL,
  value: VALUE_TEXTS,
  higherOrder: HIGHER_ORDER_TEXTS,
  number: (x: number) => x.toFixed(1),
  percent,
  dial: DIAL,
  argument: ARGUMENTS,
  survey: SURVEYS,
};

/** All words on the page, so that a translation is one more object of this type. */
export type Texts = typeof ENGLISH;

export const TEXTS: Texts = ENGLISH;

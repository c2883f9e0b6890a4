import type { Stance } from "../../engine/types.ts";
import type { ArgumentForm } from "../../store/argument.ts";
import type { ClaimField } from "../../surveys/claims.ts";
import type { Value } from "../../values/values.ts";
import { percent, VALUE_TEXTS } from "./words.ts";

const CLAIM_FIELD_TEXTS: Readonly<Record<ClaimField, string>> = {
  politics: "Politics",
  work: "Work",
  school: "School",
  family: "Family",
  health: "Health",
  environment: "Environment",
  technology: "Technology",
  culture: "Culture",
  travel: "Travel",
  money: "Money",
};

const STANCE_TEXTS: Readonly<Record<Stance, string>> = { agree: "Agrees", disagree: "Disagrees" };

const FORM_TEXTS: Readonly<Record<ArgumentForm, string>> = {
  say: "Would say",
  notSay: "Would not say",
};

/** Words of the arguments panel. */
export const ARGUMENTS = {
  title: "What would they say?",
  claim: "A claim",
  claimPlaceholder: "Type a claim, or take one of these",
  suggestions: "Suggested claims",
  moreSuggestions: "Other suggestions",
  field: CLAIM_FIELD_TEXTS,
  formLabel: "What to write",
  form: FORM_TEXTS,
  argue: "Argue",
  stop: "Stop",
  again: "Again",
  againHint: "Argue once more with the next seed",
  seed: "Seed",
  seedHint: "The same seed gives the same text",
  empty: "The argument appears here, word by word.",
  stance: STANCE_TEXTS,
  gauge: "Agreement with the claim",
  disagree: "Disagree",
  agree: "Agree",
  notYet: "No stance yet",
  probability: (stance: Stance, pAgree: number) =>
    `${STANCE_TEXTS[stance]}, with a probability of ${percent(stance === "agree" ? pAgree : 1 - pAgree)}`,
  notSayProbability: (stance: Stance, pAgree: number) =>
    `Not their words: this text ${STANCE_TEXTS[stance].toLowerCase()} (probability ${percent(
      stance === "agree" ? pAgree : 1 - pAgree,
    )})`,
  speaksFrom: (value: Value) => `Speaking from ${VALUE_TEXTS[value].name.toLowerCase()}.`,
  notSaidFrom: (value: Value) => `Resting on ${VALUE_TEXTS[value].name.toLowerCase()}.`,
  about: (claim: string, seed: number) => `On “${claim}”, seed ${seed}.`,
  stopped: "Stopped.",
  moved: "The dial has moved since.",
  failed: (message: string) => `No argument this time. ${message}`,
};

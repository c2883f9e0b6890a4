import type { Stance } from "../../engine/types.ts";
import type { ArgumentForm, ArgumentRun } from "../../store/argument.ts";
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

const likelier = (stance: Stance, pAgree: number) =>
  percent(stance === "agree" ? pAgree : 1 - pAgree);

const lower = (value: Value) => VALUE_TEXTS[value].name.toLowerCase();

/** A share of strength as points, 0.12 = "12 points". */
const points = (drop: number) => {
  const rounded = Math.round(Math.abs(drop) * 100);
  return rounded === 1 ? "1 point" : `${rounded} points`;
};

const LIST = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** Words of the topic library. */
const LIBRARY = {
  open: "All topics",
  title: "Topics",
  close: "Close",
  search: "Search the topics",
  field: "Field",
  all: "All",
  found: (count: number) => (count === 1 ? "1 topic" : `${count} topics`),
  none: "No topic has these words. You can type your own claim instead.",
};

/** Words of the advanced settings. */
const SAMPLING = {
  title: "Advanced: how words are drawn",
  temperature: "Temperature",
  temperatureHint: "Higher = more surprising words; 0 = always the likeliest one",
  topP: "Top-p",
  topPHint: "Draws only from the likeliest words that together have this probability",
  figure: (x: number, own: boolean) => (own ? `${x.toFixed(2)}, the model’s own` : x.toFixed(2)),
  reset: "Back to the model’s own",
};

/** Words of what the model reads in a finished argument. */
const READING = {
  title: "Values the model reads in this text",
  intro:
    "The model’s probability that the text speaks for each value. One text carries few of them.",
  strength: "In this text",
  dialed: "Dialed",
  valueColumn: "Value",
  waiting: "Read as soon as the text is done.",
  running: "Reading …",
  strongest: (value: Value, strength: number) =>
    `Strongest: ${lower(value)}, ${percent(strength)}.`,
  own: (value: Value, strength: number) =>
    `It set out from ${lower(value)}, which reads at ${percent(strength)}.`,
  failed: (message: string) => `The text could not be read. ${message}`,
  retry: "Try once more",
  wordsTitle: "Which words carry it?",
  choose: "Choose a value on the circle.",
  carry: (value: Value) => `Words that carry ${lower(value)}`,
  progress: "Reading the text without each of its words",
  noWord: (value: Value) =>
    `No single word carries it: without any one, ${lower(value)} reads much the same.`,
  lost: (drop: number) => `−${points(drop)}`,
  wordTitle: (word: string, drop: number, value: Value) =>
    `Without “${word}”, ${lower(value)} reads ${points(drop)} ${drop < 0 ? "stronger" : "weaker"}`,
  method:
    "Points that the value loses when this one word is left out. Words that say the same cover for each other.",
  steps: (shares: readonly number[]) =>
    `Underlined, bolder in steps, from ${LIST.format(shares.map((share) => String(Math.round(share * 100))))} points on.`,
  hide: "Hide",
};

/** Words of the samples that stand in until there is an argument of one's own. */
const SAMPLE = {
  title: "A sample, written earlier by the model “small”",
  person: (first: readonly Value[]) => {
    const who =
      first.length === 0
        ? "to whom all values matter alike"
        : `who puts ${LIST.format(first.map(lower))} first`;
    return `For a made-up person ${who}; it does not follow the dial. Neither picked nor edited.`;
  },
  another: "Another sample",
  dial: "Dial this person",
  dialHint: "Puts this person on the dial, and takes up the claim and its seed",
  dialed: "On the dial, with the claim.",
};

/** Words of the arguments panel. */
export const ARGUMENTS = {
  title: "What would they say?",
  claim: "A claim",
  claimPlaceholder: "Type a claim, or take one of these",
  suggestions: "Suggested claims",
  moreSuggestions: "Other suggestions",
  library: LIBRARY,
  field: CLAIM_FIELD_TEXTS,
  formLabel: "What to write",
  form: FORM_TEXTS,
  argue: "Argue",
  several: "Three at once",
  severalHint: "Three texts, one after another, with consecutive seeds",
  stop: "Stop",
  again: "Again",
  againHint: "Once more on this claim, with the next seed and the dial as it is now",
  copy: "Copy",
  copied: "Copied",
  copyFailed: "Not copied: the browser forbids it",
  remove: "Remove",
  seed: "Seed",
  seedHint: "The same seed gives the same text",
  sampling: SAMPLING,
  empty: "The argument appears here.",
  sample: SAMPLE,
  toCome: (count: number) => (count === 1 ? "One more to come." : `${count} more to come.`),
  stance: STANCE_TEXTS,
  gauge: "Agreement with the claim",
  disagree: "Disagree",
  agree: "Agree",
  notYet: "No stance yet",
  probability: (stance: Stance, pAgree: number) =>
    `${STANCE_TEXTS[stance]}, with a probability of ${likelier(stance, pAgree)}`,
  notSayProbability: (stance: Stance, pAgree: number) =>
    `Not their words: this text ${STANCE_TEXTS[stance].toLowerCase()} (probability ${likelier(stance, pAgree)})`,
  speaksFrom: (value: Value) => `Speaking from ${lower(value)}.`,
  notSaidFrom: (value: Value) => `Resting on ${lower(value)}.`,
  /** What the model takes the claim to be about; nothing as long as it is unknown. */
  gist: ({ topic, asks, subject }: Pick<ArgumentRun, "topic" | "asks" | "subject">) =>
    topic === null
      ? ""
      : `The model takes the claim to ${asks ? "ask for" : "reject"}: ${topic} (subject: ${subject})`,
  about: (claim: string, seed: number) => `On “${claim}”, seed ${seed}.`,
  stopped: "Stopped.",
  moved: "The dial has moved since.",
  turnBack: "Turn the dial back",
  failed: (message: string) => `No argument this time. ${message}`,
  earlier: "Earlier arguments",
  showAll: (count: number) => `Show all ${count}`,
  showFewer: "Show fewer",
  showReading: "Values in it",
  reading: READING,
  /** What goes to the clipboard: the text, and where it comes from. */
  clipboard: ({ text, claim, stance, pAgree, seed }: ArgumentRun) => {
    const position =
      stance === null || pAgree === null
        ? ""
        : `${STANCE_TEXTS[stance]} (${likelier(stance, pAgree)}), `;
    return `${text}\n\nOn “${claim}”: ${position}seed ${seed}. Written by a small language model for a dialed value profile (Value Dial).`;
  },
};

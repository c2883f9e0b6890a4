import type { Device, Stance } from "../engine/types.ts";
import type { ArgumentForm } from "../store/argument.ts";
import type { LinkProblem } from "../store/link.ts";
import type { Theme } from "../store/theme.ts";
import type { ClaimField } from "../surveys/claims.ts";
import type { HigherOrderValue, Value } from "../values/values.ts";

/** Name of a value, short enough for a chart, and its motivational goal in one line of our own words. */
interface ValueText {
  readonly name: string;
  readonly goal: string;
}

const VALUE_TEXTS: Readonly<Record<Value, ValueText>> = {
  self_direction: { name: "Self-direction", goal: "Thinking, choosing and creating for yourself" },
  stimulation: { name: "Stimulation", goal: "Thrill, novelty and challenge" },
  hedonism: { name: "Hedonism", goal: "Pleasure and delight in life" },
  achievement: { name: "Achievement", goal: "Showing what you can do, and being seen to succeed" },
  power: { name: "Power", goal: "Standing, wealth and a say over others" },
  security: { name: "Security", goal: "Safety and order, at home and around you" },
  conformity: { name: "Conformity", goal: "Keeping to the rules and not upsetting anyone" },
  tradition: { name: "Tradition", goal: "Honouring customs, faith and a modest place" },
  benevolence: { name: "Benevolence", goal: "Being there for the people close to you" },
  universalism: { name: "Universalism", goal: "Justice for everyone, and care for nature" },
};

const HIGHER_ORDER_TEXTS: Readonly<
  Record<HigherOrderValue, { readonly name: string; readonly preset: string }>
> = {
  openness_to_change: { name: "Openness to change", preset: "Seeker" },
  self_enhancement: { name: "Self-enhancement", preset: "Climber" },
  conservation: { name: "Conservation", preset: "Keeper" },
  self_transcendence: { name: "Self-transcendence", preset: "Carer" },
};

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

const DEVICE_TEXTS: Readonly<Record<Device, string>> = {
  webgpu: "graphics card (WebGPU)",
  wasm: "processor (WASM)",
  node: "processor (Node)",
};

const STANCE_TEXTS: Readonly<Record<Stance, string>> = { agree: "Agrees", disagree: "Disagrees" };

const FORM_TEXTS: Readonly<Record<ArgumentForm, string>> = {
  say: "Would say",
  notSay: "Would not say",
};

const THEME_TEXTS: Readonly<Record<Theme, string>> = {
  system: "As the device",
  light: "Light",
  dark: "Dark",
};

const LINK_PROBLEM_TEXTS: Readonly<Record<LinkProblem, string>> = {
  newer:
    "This link was made with a newer Value Dial. Your dial stays as it is; reload the page to get the newest version, then open the link again.",
  damaged:
    "The profile in this link cannot be read; a part of it may be missing. Your dial stays as it is; copy the whole link again, or just move the sliders.",
};

const percent = (share: number) => `${Math.round(share * 100)} %`;
const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);

const ENGLISH = {
  title: "Value Dial",
  tagline: "Dial what matters to somebody. A language model argues and answers accordingly.",
  skipToContent: "Skip to the dial",
  value: VALUE_TEXTS,
  higherOrder: HIGHER_ORDER_TEXTS,
  number: (x: number) => x.toFixed(1),
  percent,

  theme: { label: "Colours", option: THEME_TEXTS },

  status: {
    label: "Model",
    download: (loaded: number, total: number) =>
      total > 0
        ? `Fetching the model, ${megabytes(loaded)} of ${megabytes(total)} MB`
        : "Fetching the model",
    compile: "Preparing the model",
    check: "Checking that the model calculates correctly here",
    progress: "Loading of the model",
    ready: (device: Device) => `Ready. Runs on your ${DEVICE_TEXTS[device]}.`,
    fallback: (reason: string) => `The graphics card cannot be used: ${reason}`,
    noWebGpu:
      "This browser offers no WebGPU, so the model runs on the processor instead. Everything works.",
    details: (model: string, dtype: string, parameters: number) =>
      `Model “${model}”, ${megabytes(parameters)} million numbers, stored as ${dtype}`,
    failed: "The model could not be opened.",
    retry: "Try again",
  },

  link: { problem: LINK_PROBLEM_TEXTS, dismiss: "Close this message" },

  dial: {
    title: "The dial",
    intro: "How much does each value matter to this person?",
    low: "1 = not like me",
    high: "6 = very much like me",
    valueText: (importance: number, goal: string) => `${importance.toFixed(1)} of 6. ${goal}.`,
    presets: "Start from",
    neutral: "Neutral",
    random: "Random",
    presetHint: (higher: string) => `An invented person who puts ${higher.toLowerCase()} first`,
  },

  argument: {
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
  },

  survey: {
    title: "What would they answer?",
    intro: (items: number) =>
      `The model reads ${items} short portraits of people, four for each value, and answers how much each is like the person on the dial.`,
    answer: "Answer the survey",
    answerAgain: "Answer again",
    stop: "Stop",
    progress: (done: number, total: number) => `${done} of ${total} answered`,
    progressLabel: "Answered items",
    view: "Scale of the chart",
    raw: "Answers, 1 to 6",
    centred: "Centred",
    centredHint: "Each value minus the person’s own mean: what matters more and what less",
    target: "Dialed",
    answered: "Answered",
    chart: "Radar chart of the dialed and the answered values",
    valueColumn: "Value",
    waiting: "The answers will be drawn over the dial.",
    stopped: "Stopped; scores come from the answers so far.",
    moved: "The dial has moved since the answers were given.",
    failed: (message: string) => `The survey could not be answered. ${message}`,
    error: "Error (NMSE)",
    errorHint: "0 = the answers match the dial",
    midpoint: (nmse: string) => `always answering 3.5: ${nmse}`,
    correlation: "Correlation",
    correlationHint: "over the ten values; 1 = same shape",
    noCorrelation: "none, one side is flat",
    items: (count: number) => `All answers, with their uncertainty (${count})`,
    item: "Portrait",
    distribution: "Answers 1 to 6",
    expected: "Expected",
    dialed: "Dialed",
    distributionText: (parts: readonly { option: string; p: number }[]) =>
      parts.map(({ option, p }) => `${option}: ${percent(p)}`).join(", "),
  },

  privacy: "The model runs in your browser. What you dial, type and read stays on this device.",
  guess:
    "All this is a small model’s guess for a value profile, not a fact about people. People with the same values differ, and no group is its average.",
};

/** All words on the page, so that a translation is one more object of this type. */
export type Texts = typeof ENGLISH;

export const TEXTS: Texts = ENGLISH;

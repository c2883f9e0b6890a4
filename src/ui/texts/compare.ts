import type { Stance } from "../../engine/types.ts";
import type { ColumnMark } from "../../store/compare-columns.ts";
import type { Value } from "../../values/values.ts";
import { percent, VALUE_TEXTS } from "./words.ts";

const STANCE_TEXTS: Readonly<Record<Stance, string>> = { agree: "Agrees", disagree: "Disagrees" };

/** Names of the values where the whole ones have no room. */
const SHORT: Readonly<Record<Value, string>> = {
  self_direction: "Self-dir.",
  stimulation: "Stim.",
  hedonism: "Hed.",
  achievement: "Ach.",
  power: "Power",
  security: "Security",
  conformity: "Conf.",
  tradition: "Trad.",
  benevolence: "Ben.",
  universalism: "Univ.",
};

/** Words of the view that sets profiles side by side. */
export const COMPARE = {
  title: "Side by side",
  intro:
    "Two to four value profiles, one model. It answers and argues for each of them; the profile is all that differs. Swap two in place and watch what changes.",

  short: SHORT,
  columns: "The profiles",
  dial: "The dial",
  neutral: "Neutral",
  copy: "Copy",
  snapshot: (n: number) => `Snapshot ${n}`,
  group: (n: number) => `Survey group ${n}`,
  source: {
    dial: "Live: follows the dial",
    neutral: "3.5 for every value",
    archetype: (higher: string) => `Invented: ${higher.toLowerCase()} first`,
    saved: "Your saved profile",
    country: "Mean of its people, ESS 2012",
    group: "Mean of a group, ESS 2012",
    copy: "Copied from the dial",
  },
  nameOf: (mark: ColumnMark) => `Name of column ${mark}`,
  moveLeft: (mark: ColumnMark) => `Move ${mark} to the left`,
  moveRight: (mark: ColumnMark) => `Move ${mark} to the right`,
  remove: (mark: ColumnMark) => `Remove ${mark}`,
  toDial: "Put on the dial",
  toDialOf: (mark: ColumnMark) => `Put ${mark} on the dial`,
  onDial: "On the dial now",

  addDial: "Add what is on the dial now",
  addOther: "Add a profile",
  add: "Add",
  full: "Four is the most. Remove one to add another.",
  addGroups: {
    basic: "To start from",
    archetypes: "Invented people",
    saved: "Your saved profiles",
    countries: "Countries (means, ESS 2012)",
  },
  addLive: "The dial, live",

  flip: "Swap",
  flipHint: "Watch one place and swap: what changes is the difference. The key X does the same.",
  flipFirst: "Swap this column",
  flipSecond: "with this column",
  order: (marks: readonly ColumnMark[]) => `Now in the order ${marks.join(", ")}.`,

  profiles: "What matters to them?",
  scale: "Scale of the charts",
  raw: "1 to 6",
  centred: "Centred",
  centredHint: "Each value minus the person’s own mean: what matters more and what less",
  value: "Value",
  /** A deviation, with its sign; nothing but 0.0 for what rounds to it. */
  signed: (x: number) => {
    const size = Math.abs(x).toFixed(1);
    return size === "0.0" ? size : `${x < 0 ? "−" : "+"}${size}`;
  },
  range: "Where they stand",
  apart: "Apart",
  apartText: (points: string) => `${points} points apart`,
  farNote: (points: number) =>
    `Tinted: ${points} points or more apart. ▲ highest, ▼ lowest of the row.`,
  highest: "highest",
  lowest: "lowest",
  drag: "Drag the ringed marks: they are the dial.",
  dragCentred: "Choose “1 to 6” to move the dial from here.",
  onTheDial: (value: Value) => `${VALUE_TEXTS[value].name} on the dial`,
  importance: (importance: number) => `${importance.toFixed(1)} of 6`,

  answers: {
    title: "What would they answer?",
    intro: (items: number) =>
      `The model reads ${items} short portraits and answers, for all profiles at once, how much each is like that person.`,
    ask: "Ask all of them",
    askMissing: "Ask again",
    allAsked: "All answered",
    stop: "Stop",
    follow: "Keep up with the dial",
    followHint: "Asks again by itself when the dial has come to rest",
    progressLabel: "Answers so far",
    progress: (done: number, total: number) => `${done} of ${total} answers`,
    ready: "Not asked yet",
    complete: "Every profile is answered.",
    waiting: "Waiting for the dial to rest",
    stopped: "Stopped",
    failed: (message: string) => `The survey could not be answered. ${message}`,
    notYet: "Not asked yet.",
    partly: "The answers are coming in.",
    stale: "From before the dial moved.",
    fresh: "Answered for this profile.",
    given: "Profile",
    answered: "Answers",
    correlation: "Correlation",
    correlationHint: "Over the ten values; 1 = the answers have the profile’s shape",
    noCorrelation: "none, one side is flat",
    error: "Error",
    errorHint: "NMSE; 0 = the answers match the profile",
    midpoint: (nmse: string) => `always 3.5: ${nmse}`,
    table: "Answered value scores, with the profile in brackets",
  },
  items: {
    title: "Where they differ most",
    intro:
      "Largest difference first. The number is the mean answer; the bars show how sure the model is, from the lowest answer to the highest.",
    empty:
      "Once they are asked, the portraits that divide them most stand here; until then, the first ones of the survey.",
    partial: "A column without all its answers is not yet counted.",
    item: "Portrait",
    showAll: (count: number) => `Show all ${count}`,
    showFewer: "Show fewer",
    distribution: (parts: readonly { option: string; p: number }[]) =>
      parts.map(({ option, p }) => `${option}: ${percent(p)}`).join(", "),
  },
  debate: {
    title: "What would they say?",
    intro: "One claim for all, with the same seed, one after another.",
    claim: "A claim for all",
    placeholder: "Type a claim, or take a suggestion",
    another: "Another claim",
    argue: "Let them all argue",
    stop: "Stop",
    scale: "Probability that each agrees",
    disagree: "Disagree",
    agree: "Agree",
    about: (claim: string, seed: number) => `On “${claim}”, seed ${seed}.`,
    empty: "Their stances will stand on this line.",
    stance: (stance: Stance, pAgree: number) =>
      `${STANCE_TEXTS[stance]}, ${percent(stance === "agree" ? pAgree : 1 - pAgree)}`,
    stanceHint: "Probability of this stance, by the model",
    from: (value: Value) => `Speaking from ${VALUE_TEXTS[value].name.toLowerCase()}`,
    notYet: "Has not argued yet.",
    waitingTurn: "Waiting for its turn.",
    stale: "From before the dial moved.",
    stopped: "Stopped.",
    failed: (message: string) => `No arguments this time. ${message}`,
  },
};

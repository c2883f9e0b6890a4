import type { SurveyTab } from "../../store/survey-tab.ts";
import { percent } from "./words.ts";

const TAB_TEXTS: Readonly<Record<SurveyTab, string>> = {
  values: "Values",
  behaviours: "Behaviours",
  opinions: "Opinions",
};

/** A number with its sign, a true minus included; what rounds to zero has none. */
export function signed(x: number, digits: number): string {
  const size = Math.abs(x).toFixed(digits);
  return Number(size) === 0 ? size : `${x < 0 ? "−" : "+"}${size}`;
}

/** Words of the survey panel. */
export const SURVEYS = {
  title: "What would they answer?",
  tabs: "Questions",
  tab: TAB_TEXTS,
  intro: (items: number) =>
    `The model reads ${items} short portraits of people, four for each value, and answers how much each is like the person on the dial. Once asked, the answers follow the dial.`,
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
  moved: "The dial has moved since some of these answers were given.",
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
  run: {
    start: "Answer",
    again: "Answer again",
    stop: "Stop",
    progress: "Answers for the present dial",
    waiting: "Waits for the model.",
    running: "Following the dial …",
    done: (total: number) => `All ${total} answered.`,
    stopped: "Stopped. What is faded belongs to an earlier dial.",
    failed: (message: string) => `The model could not answer. ${message}`,
    earlier: "earlier dial",
  },
  order: "Order",
  showAll: (count: number) => `Show all ${count}`,
  showFewer: "Show fewer",
  why: {
    ask: "Why?",
    value: "Value",
    push: "Push",
    running: "Trying each value one point lower and one higher …",
    done: "The bars are up to date.",
    note: "Each bar is tried out: that value one point lower, one point higher, the nine others as dialed. It shows what this model does, not what moves people.",
  },
};

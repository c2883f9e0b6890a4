import { percent } from "./words.ts";

/** Words of the survey panel. */
export const SURVEYS = {
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
};

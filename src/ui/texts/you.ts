import type { YourSource } from "../../store/your-survey.ts";
import type { GuessFigures } from "../../surveys/guess-figures.ts";
import type { Verdict } from "../../surveys/guesses.ts";
import type { SurveyForm } from "../../surveys/short-form.ts";
import { percent } from "./words.ts";

/** The six answers from 1 to 6. */
const LIKE_TEXTS = [
  "not like me at all",
  "not like me",
  "only a little like me",
  "somewhat like me",
  "like me",
  "very much like me",
] as const;

const FORM_HINTS: Readonly<Record<SurveyForm, string>> = {
  short: "the first two for each value",
  long: "all of them; steadier scores",
};

const SOURCE_TEXTS: Readonly<Record<YourSource, string>> = {
  portraits: "Our portraits",
  loaded: "Your survey pack",
};

const VERDICT_TEXTS: Readonly<Record<Verdict, string>> = {
  right: "Got you",
  near: "Close",
  tooHigh: "Guessed too high",
  tooLow: "Guessed too low",
};

const STANDING_TEXTS: Readonly<Record<GuessFigures["standing"], string>> = {
  ahead: "The model clearly beats your plain average.",
  behind: "Your plain average clearly beats the model.",
  level: "Too close to call: with so few answers, a gap this small may be chance.",
};

const questions = (count: number) => (count === 1 ? "1 question" : `${count} questions`);
const steps = (x: number) => x.toFixed(2);

/** Words of the view in which visitors answer for themselves. */
export const YOU = {
  title: "What matters to you?",
  intro:
    "Read short portraits of people and say how much each is like you. Your answers show which of the ten values matter most to you. Then let the model guess what you answered.",
  privacy: "Your answers stay in this browser. Nothing is sent anywhere.",
  noTest: "This is a small survey to think with. It is no test, and no answer is right or wrong.",

  source: "Which survey",
  sourceName: SOURCE_TEXTS,
  form: "How many",
  formName: (items: number) => `${items} portraits`,
  formHint: FORM_HINTS,
  licence: (licence: string) => `Licence: ${licence}`,
  begin: "Begin",
  goOn: "Go on",
  toResults: "See what came out",
  answered: (done: number, total: number) =>
    done === 0 ? `${questions(total)}, none answered yet` : `${done} of ${total} answered`,

  asking: "Survey",
  position: (place: number, total: number) => `${place} of ${total}`,
  progress: "Answered",
  likeQuestion: "How much is this person like you?",
  scaleQuestion: "Your answer",
  like: LIKE_TEXTS,
  scaleEnds: (min: number, minLabel: string, max: number, maxLabel: string) =>
    `${min} = ${minLabel}, ${max} = ${maxLabel}`,
  number: (min: number, max: number) => `A whole number from ${min} to ${max}`,
  take: "Answer",
  back: "Back",
  forward: "Next",
  skip: "Skip",
  keys: "Keys: the number in front of an answer, ← back, → next.",
  pause: "Stop here for now",

  results: "What came out",
  resultsOf: (done: number, items: number) =>
    done === items ? `From your ${done} answers.` : `From the ${done} answers that you gave.`,
  signed: (x: number) => `${x < 0 ? "−" : "+"}${Math.abs(x).toFixed(1)}`,
  few: (fewest: number) =>
    `A score here rests on as few as ${fewest === 1 ? "one answer" : `${fewest} answers`}, so take small differences lightly.`,
  missing: (values: readonly string[]) =>
    `These answers give no full profile: none is about ${values.join(", ")}. The circle, the dial and the model need an answer for each of the ten values.`,
  scored: "What there is so far, from 1 to 6",
  you: "You",
  model: "The model as you",
  chart: "Radar chart of your value scores and of the model’s answers in your place",
  higherOrder: "The four higher-order values",
  higherOrderHint: "Each is the mean of its basic values.",
  view: "Scale of the scores",
  raw: "As answered, 1 to 6",
  centred: "Centred",
  rawReading:
    "The mean of your answers for each value: 1 = not like you at all, 6 = very much like you.",
  centredReading: (mean: string) =>
    `Your own mean, ${mean}, is taken away, because some people answer high throughout and some low. Above 0: matters more to you than your other values. Below 0: matters less, which does not mean little.`,
  dial: "Put this on the dial",
  more: (items: number) => `Answer the other ${items} too`,
  change: "Change answers",
  review: (count: number) => `Your ${count} answers`,
  changeOne: "Change",
  skipped: "skipped",
  changeItem: (place: number) => `Change answer ${place}`,

  clear: "Clear my answers",
  clearTitle: "Clear your answers?",
  clearText: (count: number, title: string) =>
    `Your ${count} answers to “${title}” will be forgotten. There is no way back.`,
  clearYes: "Clear them",
  clearNo: "Keep them",

  guessTitle: "Can the model be you?",
  guessIntro:
    "The model gets your ten value scores, nothing else, and answers the same questions in your place.",
  guessFair:
    "Mind that your scores come from these very answers. So this tests whether the model turns values into answers; it does not show that it could foresee what you have not told.",
  answerAsYou: "Let the model answer as you",
  answerAgain: "Let it answer again",
  stop: "Stop",
  guessed: (done: number, total: number) => `${done} of ${total} guessed`,
  guessing: "Guessed answers",
  stopped: "Stopped; the figures come from the guesses so far.",
  failed: (message: string) => `The model could not answer. ${message}`,
  figures: "How near to your answers",
  predictor: "Who answers",
  meanError: "Mean miss, in steps",
  withinOneStep: "Within one step",
  predictorName: {
    model: "The model",
    ownMean: "Always your own mean",
    ownScore: "Your score for each question’s value",
  },
  ownScoreHint:
    "The last line is told which value each question was written for. The model has to find that out.",
  steps,
  lead: (lead: number, error: number | null) =>
    `The model comes ${steps(Math.abs(lead))}${error === null ? "" : ` ± ${steps(error)}`} steps ${lead >= 0 ? "nearer" : "less near"} than your own mean.`,
  standing: STANDING_TEXTS,
  notYet: "The figures appear here.",

  items: "Answer by answer",
  itemsHint:
    "Surprise in bits: 0 = the model was sure of your answer, 1 = it gave it one chance in two, 2.6 = as good as blind guessing among six, more = it expected something else.",
  order: "Order",
  surprising: "Surprises first",
  expectedFirst: "Best guesses first",
  question: "Question",
  yourAnswer: "Your answer",
  itsGuess: "The model’s guess",
  expected: (x: number) => `expects ${x.toFixed(1)}`,
  chance: (p: number) => `gave your answer ${p < 0.005 ? "under 1 %" : percent(p)}`,
  surprise: "Surprise",
  bits: (bits: number) => `${bits.toFixed(1)} bits`,
  verdict: VERDICT_TEXTS,
  verdictHint: {
    right: "within half a step",
    near: "within one step",
    tooHigh: "by more than one step",
    tooLow: "by more than one step",
  } satisfies Readonly<Record<Verdict, string>>,
  barsText: (parts: readonly { option: string; p: number }[], given: string) =>
    `${parts.map(({ option, p }) => `${option}: ${percent(p)}`).join(", ")}. You: ${given}.`,
  barsLegend:
    "Bars: the model’s chances for each answer. Framed and full = your answer, ▲ = what it expects.",
  showAll: (count: number) => `Show all ${count}`,
  showFewer: "Show fewer",

  packTitle: "Use another survey",
  packIntro:
    "Have you got the official wordings of a value survey? Load them as a survey pack: one JSON file. It stays in this browser and is not uploaded. You need the right to use its wordings.",
  packChoose: "Choose a file",
  packDrop: "or drop it here",
  packSchema: "The format, as a JSON schema",
  packExample: "A small example",
  packTaken: (title: string, items: number) => `Loaded: “${title}”, ${questions(items)}.`,
  packRefused: "This file cannot be used.",
  packReplaces: "Another file replaces this pack and your answers to it.",
  packRemove: "Remove the pack and my answers to it",
  packExampleText: `{
  "version": 1,
  "id": "my-survey",
  "title": "My survey",
  "description": "Two questions.",
  "licence": "For use in my class only",
  "scale": "like6",
  "items": [
    {
      "id": "q1",
      "text": "She likes to try out new things.",
      "value": "stimulation"
    },
    {
      "id": "q2",
      "text": "How happy are you with your life?",
      "scale": {
        "min": 0, "max": 10,
        "minLabel": "not at all", "maxLabel": "completely"
      }
    }
  ]
}`,
};

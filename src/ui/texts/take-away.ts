import type { ResultKind } from "../../store/export/results.ts";
import type { ProfileOrigin } from "../../store/profile-origin.ts";
import type { ProfileComparison } from "../../values/compare.ts";
import { DIAL } from "./dial.ts";

const DATE = new Intl.DateTimeFormat("en-GB", { dateStyle: "long" });

const KIND_TEXTS: Readonly<Record<ResultKind, string>> = {
  answers: "Answers to the portraits",
  behaviours: "Behaviours",
  opinions: "Opinions",
  arguments: "Arguments",
  "compare-answers": "Compare: answers",
  "compare-arguments": "Compare: arguments",
  you: "Your own answers, with the model’s guesses",
  response: "The experiment in the Lab",
};

/** Words of the link that can be shared. */
const LINK = {
  title: "A link to this",
  intro:
    "It opens the page as you see it: the dial, the view, the profiles in Compare, the claim and its settings.",
  address: "Address of this page",
  copy: "Copy the link",
  copied: "Copied",
  copyFailed: "Not copied: the browser forbids it. Select the address and copy it by hand.",
  leftOut:
    "Left out are your own answers and saved profiles, and what the model wrote: asked again, the same model says the same, up to small differences between devices.",
};

/** Words of the printed page. */
const REPORT = {
  heading: "One page for paper",
  contents: (survey: boolean, args: number) => {
    const written =
      args === 0 ? "no argument yet" : args === 1 ? "its latest argument" : `${args} arguments`;
    return `The profile on the dial as a circle and in numbers, ${survey ? "the answers to the survey" : "no survey answers yet"}, ${written}, and what the model is and is not.`;
  },
  print: "Print report",

  title: (name: string) => `Value profile: ${name}`,
  circle: "What was dialed, 1 to 6",
  radar: "Dialed (dashed) and what the model’s answers add up to",
  noSurvey: "Dialed; the survey has not been answered for this profile",
  numbers: "In numbers",
  answered: (score: number, spread: number | null) =>
    spread === null ? score.toFixed(1) : `${score.toFixed(1)} ± ${spread.toFixed(1)}`,
  figures: ({ nmse, midpointNmse, correlation }: ProfileComparison) =>
    `± is how unsure the model was (standard deviation of an answer). Error (NMSE) ${nmse.toFixed(3)}; always answering 3.5 would give ${midpointNmse.toFixed(3)}. ${
      correlation === null
        ? "No correlation: one side is flat."
        : `Correlation ${correlation.toFixed(2)}.`
    }`,
  arguments: "What the model wrote for it",
  noArguments: "No argument was asked for with this profile.",
  seed: (seed: number) => `Seed ${seed}.`,
  modelTitle: "What the model is, and what it is not",
  model: [
    "It is a small language model with ten value adapters that runs in the visitor’s own browser. The dial sets how far each adapter is turned up; the answers are read from the model’s probabilities.",
    "It is no psychological test, it knows no person, and its arguments are no source of facts. What stands here are guesses for ten numbers: people with the same values differ, and no group is its average. Do not use it to profile anyone.",
  ],
  again: "The same page again:",
};

/** Words of the results as files. */
const RESULTS = {
  title: "Results as files",
  intro:
    "Tables for a spreadsheet (CSV), or everything as data (JSON). Your own answers are in a file only if you save that one or all.",
  none: "There is nothing yet. Once the model has answered or argued, it can be saved here.",
  kindName: KIND_TEXTS,
  rowsOf: (count: number) => (count === 1 ? "1 row" : `${count} rows`),
  csv: "CSV",
  json: "JSON",
  all: "Everything in one JSON file",
  saved: (name: string) => `Saved as ${name}`,
  /** Goes into the files; without commas, which would split it in a table. */
  note: "A small model’s guesses for value profiles. They are not facts about people.",
};

/** Words of what can be taken away: pictures, files, the link and the report. */
export const TAKE_AWAY = {
  open: "Share and save",
  openHint: "A link, a page for paper, and the results as files",
  title: "Share and save",
  link: LINK,
  report: REPORT,
  results: RESULTS,

  save: "Save",
  saved: "Saved.",
  svg: "SVG",
  svgHint: "A drawing: sharp at any size, and can be edited",
  png: "PNG",
  pngHint: "An image, for slides and documents",
  notDrawn: "There is nothing drawn here yet.",
  noPng: "This browser could not make an image of it. Take the SVG instead.",

  /** What a profile is called in pictures, files and on paper. */
  profileName: (origin: ProfileOrigin | null) =>
    origin === null ? "as dialed" : DIAL.library.name(origin),
  caption: (profile: string, model: string | null, date: Date) =>
    [
      profile && `Profile: ${profile}.`,
      model !== null && `Model: ${model}.`,
      `Value Dial, ${DATE.format(date)}.`,
      model !== null && "A small model’s guess for a value profile, not a fact about people.",
    ]
      .filter(Boolean)
      .join(" "),
  /** The columns of Compare by their letters. */
  columns: (columns: readonly { readonly mark: string; readonly name: string }[]) =>
    columns.map(({ mark, name }) => `${mark} ${name}`).join(", "),
  /** Name of the line on which stances stand. */
  agreement: "P(agree)",
  chart: {
    circle: "The dialed profile",
    answers: "The dialed profile and the model’s answers",
    answersCentred: "The dialed profile and the model’s answers, centred",
    reading: (claim: string) => `Values that the model reads in its argument on “${claim}”`,
    you: "Your answers to the survey",
    youAndModel: "Your answers and the model’s in your place",
    higherOrder: "Your four higher-order values",
    columns: "Value profiles side by side",
    columnsCentred: "Value profiles side by side, centred",
    columnAnswers: "A profile (dashed) and the model’s answers for it",
    stances: (claim: string | undefined) =>
      claim === undefined ? "Probability of agreeing" : `Probability of agreeing: “${claim}”`,
    theory: "The ten basic values in circle order (Schwartz 1992, 2012)",
  },
};

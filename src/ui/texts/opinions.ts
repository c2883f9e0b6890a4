import type { MeanCountry } from "../../surveys/opinion-means.ts";
import type { Chapter } from "../../surveys/opinions.ts";
import { percent } from "./words.ts";

const CHAPTER_TEXTS: Readonly<Record<Chapter, string>> = {
  trust: "Trust in people",
  politics: "Politics and society",
  wellbeing: "Life and well-being",
};

const COUNTRY_TEXTS: Readonly<Record<MeanCountry, string>> = { BE: "Belgium", DE: "Germany" };

const figure = (x: number, width: number) => x.toFixed(width > 3 ? 1 : 2);

/** Words of the opinions among the surveys. */
export const OPINION_TEXTS = {
  intro: (count: number) =>
    `${count} questions of the European Social Survey, in our own words. The model guesses what the person on the dial would answer; beside it stands what people really answered on average.`,
  explain:
    "Each row is one question. The bars are the model’s chances for each answer, the tallest is the likeliest: wide and flat means that it is unsure. ▲ is what it expects, BE and DE are the real means of Belgium and Germany. A mean hides how much people differ, and opinions depend on far more than values: on age, money, place and news. To see the model beside a whole country, dial that country from the library.",
  questionnaire: "As asked",
  surprise: "Largest gap first",
  surpriseHint: "Where the expected answer lies farthest from the Belgian mean",
  legend: "Bars: chances of each answer. ▲ expected by the model. BE, DE: real means.",
  chapter: CHAPTER_TEXTS,
  country: COUNTRY_TEXTS,
  /** A number on a scale of that width: small scales need more places. */
  figure,
  model: "Model",
  gap: (share: number) => `${percent(share)} of the scale from Belgium`,
  chapterGap: (model: number, midpoint: number) =>
    `On average ${percent(model)} of the scale from the Belgian mean; always taking the middle of the scale: ${percent(midpoint)}.`,
  noGap: "The average gap to Belgium appears here.",
  end: (at: number, label: string) => `${at} ${label}`,
  strip: (
    answer: { readonly expected: string; readonly options: string } | null,
    means: readonly (readonly [MeanCountry, string])[],
  ) =>
    [
      answer ? `The model expects ${answer.expected}. ${answer.options}` : "No answer yet",
      ...means.map(([country, mean]) => `${COUNTRY_TEXTS[country]}: ${mean}`),
    ].join(". "),
  radar: "As a radar chart",
  radarText: (chapter: Chapter) =>
    `Radar chart of ${CHAPTER_TEXTS[chapter].toLowerCase()}: the model’s expected answers and the real means, question by question. The same numbers stand in the list below.`,
  radarHint:
    "One spoke for each question, numbered as in the list. Centre = the low end of its scale, rim = the high end; which end is the friendlier one differs from question to question.",
  why: (higherMeans: string) =>
    `One point more on a value moves the expected answer by … (higher: ${higherMeans})`,
  source: (survey: string, year: number, belgium: number, germany: number) =>
    `Real means: ${survey} (${year}), weighted, from up to ${belgium} people in Belgium and ${germany} in Germany; Germany has a part of the questions only.`,
  recorded: (model: string, blind: string) =>
    `How good is it? It learned from Belgians’ answers to two thirds of these questions. On the other third, for groups of Belgians that it never saw, its error (NMSE) is ${model}; always giving the other groups’ mean, blind to values, has ${blind}. The smaller the better: where the model’s is larger, don’t rely on it.`,
};

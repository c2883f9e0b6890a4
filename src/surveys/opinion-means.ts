/** How people really answered the opinion items: means of two countries, ESS round 9 (2018), written by training/evaluation/opinion_means.py. */
import { type Chapter, OPINIONS, type OpinionItem } from "./opinions.ts";
import data from "./packs/opinion-means.json" with { type: "json" };

/** Countries with known answers, by their ISO code. */
export const MEAN_COUNTRIES = ["BE", "DE"] as const;
export type MeanCountry = (typeof MEAN_COUNTRIES)[number];

/** A country's answers to one item. */
export interface CountryMean {
  /** Weighted mean in the item's own numbers. */
  readonly mean: number;
  /** People who answered. */
  readonly n: number;
}

/** Where the means come from. */
export const MEANS_SOURCE = { survey: data.source, year: data.year } as const;

const MEANS: Readonly<Record<string, Partial<Readonly<Record<MeanCountry, CountryMean>>>>> =
  data.means;

/** The country that surprise is measured from: the one that was asked all items. */
const COMPARED = "BE";

/** How a country answered an item, or null where it was not asked. */
export function countryMean({ id }: OpinionItem, country: MeanCountry): CountryMean | null {
  return MEANS[id]?.[country] ?? null;
}

/** The most people of a country who answered any one item. */
export function mostAnswered(country: MeanCountry): number {
  return Math.max(...OPINIONS.map((item) => countryMean(item, country)?.n ?? 0));
}

/** Where a number lies on an item's scale: 0 = its low end, 1 = its high end. */
export function scaleShare({ scale }: OpinionItem, at: number): number {
  return (at - scale.min) / (scale.max - scale.min);
}

/** Distance of an expected answer from the Belgian mean as a share of the scale, in [0, 1]; null where there is no such mean. */
export function surprise(item: OpinionItem, expected: number): number | null {
  const known = countryMean(item, COMPARED);
  return known && Math.abs(scaleShare(item, expected) - scaleShare(item, known.mean));
}

/** An item, its place in {@link OPINIONS}, where its answer stands too, and its number within its chapter, 1 = first. */
export interface OpinionRow {
  readonly item: OpinionItem;
  readonly index: number;
  readonly number: number;
}

/** A mean answer in the item's own numbers, as the engine gives it. */
interface Expected {
  readonly expected: number;
}

/** The items of a chapter in the order of the questionnaire. */
export function chapterRows(chapter: Chapter): OpinionRow[] {
  return OPINIONS.flatMap((item, index) => (item.chapter === chapter ? [{ item, index }] : [])).map(
    (row, i) => ({ ...row, number: i + 1 }),
  );
}

/** Rows with the largest surprise first; equal ones keep their order. @param answers in the order of {@link OPINIONS}. */
export function bySurprise(
  rows: readonly OpinionRow[],
  answers: readonly Expected[],
): readonly OpinionRow[] {
  return rows.toSorted((a, b) => surpriseAt(b, answers) - surpriseAt(a, answers));
}

/**
 * Mean surprise of a chapter's answers, and of answering every item with the middle of its scale; as shares of the scale.
 * Null until every row has an answer.
 */
export function chapterGap(
  rows: readonly OpinionRow[],
  answers: readonly Expected[],
): { readonly model: number; readonly midpoint: number } | null {
  if (rows.some(({ index }) => answers[index] === undefined)) return null;
  return {
    model: mean(rows.map((row) => surpriseAt(row, answers))),
    midpoint: mean(
      rows.map(({ item }) => surprise(item, (item.scale.min + item.scale.max) / 2) ?? 0),
    ),
  };
}

function surpriseAt({ item, index }: OpinionRow, answers: readonly Expected[]): number {
  const answer = answers[index];
  return answer === undefined ? 0 : (surprise(item, answer.expected) ?? 0);
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
}

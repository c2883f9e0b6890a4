/** The opinion items: own wordings, keyed to the codes of the European Social Survey, for which answers of people are known. */
import type { SurveyItem, SurveyPack } from "./pack.ts";
import { parseSurveyPack } from "./pack.ts";
import data from "./packs/opinions63.json" with { type: "json" };

/** The chapters of the survey, in the order of the questionnaire. */
export const CHAPTERS = ["trust", "politics", "wellbeing"] as const;
export type Chapter = (typeof CHAPTERS)[number];

/** An opinion item; its id is the ESS code. */
export interface OpinionItem extends SurveyItem {
  readonly chapter: Chapter;
  readonly scale: Exclude<SurveyItem["scale"], "like6" | { readonly options: readonly string[] }>;
  /** What a higher number means: "more trust". */
  readonly higherMeans: string;
  /** Countries whose answers the model may be compared with: BE, DE. */
  readonly countries: readonly string[];
  /** Opinions have no single value as their reason. */
  readonly whole: true;
}

/** The pack as a survey. */
export const OPINIONS_PACK: SurveyPack = parseSurveyPack(data);

/** All 63 items, chapter by chapter. */
export const OPINIONS: readonly OpinionItem[] = data.items.map((item, n) => ({
  ...(OPINIONS_PACK.items[n] as SurveyItem),
  chapter: item.chapter as Chapter,
  scale: item.scale,
  higherMeans: item.higherMeans,
  countries: item.countries,
  whole: true,
}));

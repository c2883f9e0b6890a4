import { type Answers, fittingAnswers } from "../surveys/answers.ts";
import { parseSurveyPack, type SurveyPack } from "../surveys/pack.ts";
import { PORTRAITS_40 } from "../surveys/portraits40.ts";
import { inForm, SURVEY_FORMS, type SurveyForm } from "../surveys/short-form.ts";

/** Which survey the visitor answers: our portraits, or a pack that they loaded. */
export const YOUR_SOURCES = ["portraits", "loaded"] as const;

export type YourSource = (typeof YOUR_SOURCES)[number];

/** How far the visitor is with one survey. */
export interface AnswerSheet {
  readonly form: SurveyForm;
  /** Index of the item that is asked; the number of items = at the end. */
  readonly place: number;
  readonly answers: Answers;
}

/** A pack from the visitor's own file with their answers to it. */
export interface LoadedSurvey extends AnswerSheet {
  readonly pack: SurveyPack;
}

export const EMPTY_SHEET: AnswerSheet = { form: "short", place: 0, answers: {} };

/** The survey that is being answered. */
export interface YourSurvey extends AnswerSheet {
  readonly source: YourSource;
  /** All its items. */
  readonly whole: SurveyPack;
  /** The items that its form asks. */
  readonly pack: SurveyPack;
}

/** Puts the chosen survey together; a place beyond its end becomes the end. */
export function yourSurvey(
  source: YourSource,
  portraits: AnswerSheet,
  loaded: LoadedSurvey | null,
): YourSurvey {
  const useLoaded = source === "loaded" && loaded !== null;
  const { pack: whole, ...sheet } = useLoaded ? loaded : { ...portraits, pack: PORTRAITS_40 };
  const pack = inForm(whole, sheet.form);
  return {
    ...sheet,
    source: useLoaded ? "loaded" : "portraits",
    whole,
    pack,
    place: Math.min(sheet.place, pack.items.length),
  };
}

/** Writes a sheet, or a loaded survey with its pack, for the browser's storage. */
export function encodeKept(kept: AnswerSheet | LoadedSurvey | null): string {
  return JSON.stringify(kept);
}

/**
 * Reads the portraits' sheet. Answers that fit no item are dropped, as a newer page may ask other items.
 * @throws {Error} when the text is no sheet.
 */
export function decodePortraits(text: string): AnswerSheet {
  return parseSheet(JSON.parse(text), PORTRAITS_40);
}

/**
 * Reads a loaded survey; "null" stands for none.
 * @throws {Error} when the text is no survey pack with a sheet.
 */
export function decodeLoaded(text: string): LoadedSurvey | null {
  const kept: unknown = JSON.parse(text);
  if (kept === null) return null;
  const pack = parseSurveyPack(entriesOf(kept)["pack"]);
  return { pack, ...parseSheet(kept, pack) };
}

/** @throws {RangeError} when the text names no source. */
export function decodeSource(text: string): YourSource {
  const source = YOUR_SOURCES.find((candidate) => candidate === text);
  if (source === undefined) throw new RangeError(`"${text}" is no survey to answer.`);
  return source;
}

function parseSheet(kept: unknown, pack: SurveyPack): AnswerSheet {
  const { form: givenForm, place, answers } = entriesOf(kept);
  const form = SURVEY_FORMS.find((candidate) => candidate === givenForm);
  if (form === undefined || !Number.isSafeInteger(place) || Number(place) < 0) {
    throw new RangeError("No form or no place in the kept answers.");
  }
  return { form, place: Number(place), answers: fittingAnswers(pack, entriesOf(answers)) };
}

function entriesOf(candidate: unknown): Record<string, unknown> {
  if (typeof candidate !== "object" || candidate === null || Array.isArray(candidate)) {
    throw new RangeError("The kept answers are no object.");
  }
  return { ...candidate };
}

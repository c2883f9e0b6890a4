import type { Answer } from "../engine/types.ts";
import type { SurveyPack } from "../surveys/pack.ts";
import type { Profile } from "../values/profile.ts";
import { type Column, type ProfileResult, resultFor } from "./compare-columns.ts";
import { sameProfile } from "./profile.ts";

/** The model's answers for one profile, to the pack's first items in their order. */
export interface ColumnAnswers extends ProfileResult {
  readonly answers: readonly Answer[];
}

/** The survey answered for all columns. */
export interface ColumnSurvey {
  /** "waiting" = the dial is moving; the model is asked when it rests. */
  readonly status: "waiting" | "running" | "done" | "stopped" | "failed";
  readonly pack: SurveyPack;
  /** One for each profile that was asked for, the latest last. */
  readonly results: readonly ColumnAnswers[];
  /** Answers of the latest run so far and in all, over all profiles that it asks for. */
  readonly done: number;
  readonly total: number;
  readonly error: string | null;
}

/** Results with an answer to every item. */
export function wholeResults(survey: ColumnSurvey | null, pack: SurveyPack): ColumnAnswers[] {
  if (survey === null || survey.pack !== pack) return [];
  return survey.results.filter(({ answers }) => answers.length === pack.items.length);
}

/** Whole results that are still wanted, and the one for where the dial stood last, which stands in until there is a new one. */
export function keptResults(
  survey: ColumnSurvey | null,
  pack: SurveyPack,
  wanted: readonly Profile[],
): ColumnAnswers[] {
  const whole = wholeResults(survey, pack);
  const last = whole.findLast(({ dialed }) => dialed);
  return whole.filter((result) => result === last || includesProfile(wanted, result.profile));
}

/** What the survey says about a column: whole answers first, even stale ones, so that no chart starts anew. */
export function answersFor(
  survey: ColumnSurvey | null,
  pack: SurveyPack,
  column: Column,
  dialed: Profile,
): { readonly result: ColumnAnswers; readonly stale: boolean } | null {
  if (survey === null || survey.pack !== pack) return null;
  return (
    resultFor(wholeResults(survey, pack), column, dialed) ??
    resultFor(survey.results, column, dialed)
  );
}

export function includesProfile(profiles: readonly Profile[], profile: Profile): boolean {
  return profiles.some((candidate) => sameProfile(candidate, profile));
}

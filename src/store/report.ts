import { spreadByValue } from "../surveys/answer-spread.ts";
import { answeredScores } from "../surveys/scoring.ts";
import { compareProfiles, type ProfileComparison } from "../values/compare.ts";
import type { Profile } from "../values/profile.ts";
import type { ByValue } from "../values/values.ts";
import type { ArgumentRun } from "./argument.ts";
import { sameProfile } from "./profile.ts";
import type { AppState } from "./state.ts";

/** Arguments that one page has room for. */
export const REPORT_ARGUMENTS = 3;

/** What a printed page says about the profile on the dial. */
export interface Report {
  readonly profile: Profile;
  /** The value survey; null unless it is answered in full for this very profile. */
  readonly survey: {
    /** What the answers add up to, 1..6. */
    readonly scores: ByValue;
    /** How unsure the answers are, in steps of the scale. */
    readonly spreads: ByValue<number | null>;
    readonly comparison: ProfileComparison;
  } | null;
  /** The latest finished arguments of this very profile, the newest first. */
  readonly arguments: readonly ArgumentRun[];
}

/** Gathers what there is for the dialed profile; what was made for another one does not belong on its page. */
export function reportOf({
  profile,
  pack,
  survey,
  argumentRuns,
}: Pick<AppState, "profile" | "pack" | "survey" | "argumentRuns">): Report {
  const whole =
    survey !== null && survey.fresh === pack.items.length && sameProfile(survey.profile, profile);
  const scores = whole ? answeredScores(pack, survey.answers) : null;
  return {
    profile,
    survey:
      whole && scores
        ? {
            scores,
            spreads: spreadByValue(pack.items, survey.answers),
            comparison: compareProfiles(scores, profile),
          }
        : null,
    arguments: argumentRuns
      .filter((run) => run.status === "done" && sameProfile(run.profile, profile))
      .slice(0, REPORT_ARGUMENTS),
  };
}

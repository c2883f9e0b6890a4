import { correlation, nmse } from "./metrics.ts";
import {
  PROFILE_MAX,
  PROFILE_MIN,
  type Profile,
  profileVector,
  uniformProfile,
} from "./profile.ts";
import type { ByValue } from "./values.ts";

/** How well answered value scores follow a target profile, beside what no model at all would reach. */
export interface ProfileComparison {
  /** NMSE of the scores against the target, on the scale 1..6. */
  readonly nmse: number;
  /** NMSE of answering 3.5 to everything. */
  readonly midpointNmse: number;
  /** Pearson correlation over the ten values; null when one side is flat. */
  readonly correlation: number | null;
}

/** Compares scores on 1..6 with the profile that they should show. */
export function compareProfiles(scores: Readonly<ByValue>, target: Profile): ProfileComparison {
  const gold = profileVector(target);
  const error = (prediction: Profile) =>
    nmse(profileVector(prediction), gold, PROFILE_MIN, PROFILE_MAX);
  return {
    nmse: error(scores),
    midpointNmse: error(uniformProfile()),
    correlation: correlation(profileVector(scores), gold),
  };
}

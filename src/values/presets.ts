import type { Profile } from "./profile.ts";
import { uniformProfile } from "./profile.ts";
import type { HigherOrderValue } from "./values.ts";
import { VALUES } from "./values.ts";

/**
 * Invented profiles to start from, one for each end of the circle's two axes. Nobody's data: each has its own
 * higher-order value on top, the neighbours in between and the opposite one at the bottom, as the theory expects.
 */
export const PRESETS: Readonly<Record<HigherOrderValue, Profile>> = {
  openness_to_change: preset([5.8, 5.6, 5.2, 3.6, 3.0, 1.8, 1.6, 1.7, 3.6, 4.2]),
  self_enhancement: preset([3.8, 4.0, 4.4, 5.8, 5.7, 3.6, 2.8, 2.4, 1.9, 1.7]),
  conservation: preset([2.0, 1.6, 2.2, 3.0, 3.2, 5.6, 5.7, 5.5, 4.4, 3.4]),
  self_transcendence: preset([4.2, 3.2, 2.8, 2.0, 1.4, 3.4, 3.4, 3.4, 5.7, 5.8]),
};

/** @param importances ten numbers in the order of VALUES. */
function preset(importances: readonly number[]): Profile {
  const profile = { ...uniformProfile() };
  VALUES.forEach((value, i) => {
    profile[value] = importances[i] ?? profile[value];
  });
  return profile;
}

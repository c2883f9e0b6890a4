/** Which values push an answer up and which down: finite differences of the expected answer. */
import { PROFILE_MAX, PROFILE_MIN, type Profile } from "../values/profile.ts";
import { type ByValue, VALUES } from "../values/values.ts";

/** Points by which each value is moved to see what it does. */
export const NUDGE = 1;

/** The longest bar stands for at least this share of the answer's scale, so that next to nothing looks like it. */
const LEAST_REACH = 0.02;

/** Twenty profiles: for each value in circle order the given profile with it moved down, then up, kept within 1..6. */
export function nudgedProfiles(profile: Profile): Profile[] {
  return VALUES.flatMap((value) =>
    ends(profile[value]).map((importance) => ({ ...profile, [value]: importance })),
  );
}

/**
 * What one point more on each value adds to the expected answer, in the answer's own unit.
 * @param expected the expected answers for {@link nudgedProfiles}, in their order.
 */
export function pushesOf(profile: Profile, expected: readonly number[]): ByValue {
  return Object.fromEntries(
    VALUES.map((value, i) => {
      const [low, high] = ends(profile[value]);
      const rise = (expected[2 * i + 1] ?? 0) - (expected[2 * i] ?? 0);
      return [value, rise / (high - low)];
    }),
  ) as ByValue;
}

/** The push that a bar of full length stands for. @param width of the answer's scale, in its own unit. */
export function pushReach(pushes: Readonly<ByValue>, width: number): number {
  return Math.max(LEAST_REACH * width, ...VALUES.map((value) => Math.abs(pushes[value])));
}

/** Where a value stands one nudge lower and one higher; nearer at the ends of the dial, but never in one place. */
function ends(importance: number): [low: number, high: number] {
  return [Math.max(PROFILE_MIN, importance - NUDGE), Math.min(PROFILE_MAX, importance + NUDGE)];
}

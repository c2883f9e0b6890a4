import type { ByValue } from "./values.ts";
import { VALUES } from "./values.ts";

/** Lowest and highest importance of a value: 1 = "not like me at all", 6 = "very much like me". */
export const PROFILE_MIN = 1;
export const PROFILE_MAX = 6;
/** The middle of the scale: a gate of zero. */
export const PROFILE_NEUTRAL = 3.5;

/** Importance of each of the ten values, each in [1, 6]. */
export type Profile = Readonly<ByValue>;

/** A profile that is malformed or out of range; the message names the value and says what is expected. */
export class ProfileError extends Error {
  override readonly name = "ProfileError";
}

/** A profile with the same importance for all ten values. */
export function uniformProfile(importance: number = PROFILE_NEUTRAL): Profile {
  return Object.fromEntries(VALUES.map((value) => [value, importance])) as ByValue;
}

/**
 * Checks that `candidate` is an object with all ten values as finite numbers in [1, 6].
 * @throws {ProfileError} naming the first value that is missing or out of range.
 */
export function parseProfile(candidate: unknown): Profile {
  if (typeof candidate !== "object" || candidate === null || Array.isArray(candidate)) {
    throw new ProfileError("A profile is an object with the ten values, each from 1 to 6.");
  }
  const given = candidate as Record<string, unknown>;
  const profile = {} as ByValue;
  for (const value of VALUES) {
    const importance = given[value];
    if (
      typeof importance !== "number" ||
      !(importance >= PROFILE_MIN && importance <= PROFILE_MAX)
    ) {
      throw new ProfileError(
        `The profile needs "${value}" as a number from ${PROFILE_MIN} to ${PROFILE_MAX}, but has ${JSON.stringify(importance) ?? "nothing"}.`,
      );
    }
    profile[value] = importance;
  }
  return profile;
}

/** Importances as an array in the order of {@link VALUES}. Shape [10], range [1, 6]. */
export function profileVector(profile: Profile): number[] {
  return VALUES.map((value) => profile[value]);
}

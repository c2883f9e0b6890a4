import { oppositeProfile } from "../values/opposites.ts";
import type { Profile } from "../values/profile.ts";
import { PROFILE_MAX, PROFILE_MIN, uniformProfile } from "../values/profile.ts";
import type { ByValue, Value } from "../values/values.ts";
import { changeProfile } from "./history.ts";
import type { SliceCreator } from "./state.ts";

/** Smallest step of the dial. */
export const PROFILE_STEP = 0.1;

export interface ProfileSlice {
  /** The profile that is dialed in. */
  profile: Profile;
  /** Sets one value's importance; rounded to the dial's step and kept within 1..6. Part of the open step, if it is the value's own. */
  setValue(value: Value, importance: number): void;
  /** Sets all ten at once, as one step. */
  setProfile(profile: Profile): void;
  /** Turns the profile into its opposite: 7 - t for each value. */
  turnProfile(): void;
}

export const createProfileSlice: SliceCreator<ProfileSlice> = (set) => ({
  profile: uniformProfile(),
  setValue: (value, importance) =>
    set((state) => changeProfile(state, { ...state.profile, [value]: onDial(importance) }, value)),
  setProfile: (profile) => set((state) => changeProfile(state, profile, null)),
  turnProfile: () => set((state) => changeProfile(state, oppositeProfile(state.profile), null)),
});

/** Ten importances on the dial's steps, each uniform in [1, 6]. @param random a source of numbers in [0, 1). */
export function randomProfile(random: () => number): Profile {
  const profile = { ...uniformProfile() };
  for (const value of Object.keys(profile) as Value[]) {
    profile[value] = onDial(PROFILE_MIN + random() * (PROFILE_MAX - PROFILE_MIN));
  }
  return profile;
}

/** A profile moved onto the dial's steps and kept within 1..6. */
export function dialedProfile(profile: Profile): Profile {
  return Object.fromEntries(
    Object.entries(profile).map(([value, importance]) => [value, onDial(importance)]),
  ) as ByValue;
}

/** The same importances for all ten values. */
export function sameProfile(a: Profile, b: Profile): boolean {
  return (Object.keys(a) as Value[]).every((value) => a[value] === b[value]);
}

function onDial(importance: number): number {
  const kept = Math.min(PROFILE_MAX, Math.max(PROFILE_MIN, importance));
  return Math.round(kept / PROFILE_STEP) / Math.round(1 / PROFILE_STEP);
}

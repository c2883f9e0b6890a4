import type { CountryEntry, GroupEntry } from "../values/library.ts";
import { PRESETS } from "../values/presets.ts";
import { type Profile, uniformProfile } from "../values/profile.ts";
import { HIGHER_ORDER_VALUES, type HigherOrderValue } from "../values/values.ts";
import { LIBRARY } from "./library.ts";
import { sameProfile } from "./profile.ts";
import type { SavedProfile } from "./saved-profiles.ts";

/** What a profile is known as. */
export type ProfileOrigin =
  | { readonly kind: "neutral" }
  | { readonly kind: "archetype"; readonly higher: HigherOrderValue }
  | { readonly kind: "saved"; readonly saved: SavedProfile }
  | CountryEntry
  | GroupEntry;

/** Where exactly this profile comes from; the visitor's own names go first. Null = nowhere but the dial. */
export function profileOrigin(
  profile: Profile,
  savedProfiles: readonly SavedProfile[],
): ProfileOrigin | null {
  const saved = savedProfiles.find((candidate) => sameProfile(candidate.profile, profile));
  if (saved) return { kind: "saved", saved };
  if (sameProfile(profile, uniformProfile())) return { kind: "neutral" };
  const higher = HIGHER_ORDER_VALUES.find((name) => sameProfile(PRESETS[name], profile));
  if (higher) return { kind: "archetype", higher };
  const entries = [...LIBRARY.countries, ...LIBRARY.groups];
  return entries.find((entry) => sameProfile(entry.profile, profile)) ?? null;
}

import { LIBRARY } from "../../../store/library.ts";
import type { ProfileOrigin } from "../../../store/profile-origin.ts";
import { highlights } from "../../../values/library.ts";
import { PRESETS } from "../../../values/presets.ts";
import type { Profile } from "../../../values/profile.ts";
import { HIGHER_ORDER_VALUES } from "../../../values/values.ts";
import { TEXTS } from "../../texts.ts";

export type EntryKind = "archetype" | "country" | "group";

/** One profile of the library in words. */
export interface Entry {
  readonly key: string;
  readonly kind: EntryKind;
  readonly name: string;
  /** What stands out in it, upwards and downwards. */
  readonly high: string;
  readonly low: string;
  readonly profile: Profile;
}

/** The invented persons, the countries by name, the groups by number. */
export const ENTRIES: readonly Entry[] = [
  ...HIGHER_ORDER_VALUES.map((higher) =>
    entry(higher, { kind: "archetype", higher }, PRESETS[higher]),
  ),
  ...LIBRARY.countries.map((country) => entry(country.id, country, country.profile)),
  ...LIBRARY.groups.map((group) => entry(group.id, group, group.profile)),
];

function entry(
  key: string,
  origin: Extract<ProfileOrigin, { kind: EntryKind }>,
  profile: Profile,
): Entry {
  const mark = origin.kind === "country" && origin.harmonised ? TEXTS.dial.library.harmonised : "";
  const standingOut = highlights(profile);
  return {
    key,
    kind: origin.kind,
    name: TEXTS.dial.library.name(origin) + mark,
    high: TEXTS.dial.library.high(standingOut),
    low: TEXTS.dial.library.low(standingOut),
    profile,
  };
}

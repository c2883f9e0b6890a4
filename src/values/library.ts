import { type Profile, parseProfile } from "./profile.ts";
import { centredScores } from "./scores.ts";
import type { ByValue, Value } from "./values.ts";
import { VALUES } from "./values.ts";

/** The mean profile of a country's people. */
export interface CountryEntry {
  readonly kind: "country";
  /** Two-letter code, ISO 3166 (XK for Kosovo). */
  readonly id: string;
  readonly name: string;
  /** The row does not come from the paper's table but from another one, brought to its level. */
  readonly harmonised: boolean;
  readonly profile: Profile;
}

/** The mean profile of one of the paper's groups of respondents. */
export interface GroupEntry {
  readonly kind: "group";
  readonly id: string;
  /** Its number in the paper's table, from 1. */
  readonly number: number;
  readonly profile: Profile;
}

/** Measured mean profiles and where they come from. */
export interface Library {
  readonly source: string;
  readonly countries: readonly CountryEntry[];
  readonly groups: readonly GroupEntry[];
}

/** The file's own shape: importances as a list in the order of VALUES. */
interface LibraryFile {
  readonly source: string;
  readonly countries: readonly {
    readonly id: string;
    readonly name: string;
    readonly harmonised?: boolean;
    readonly values: readonly number[];
  }[];
  readonly groups: readonly {
    readonly id: string;
    readonly number: number;
    readonly values: readonly number[];
  }[];
}

/**
 * Reads a library of mean profiles, importances on 1..6 with 6 = "very much like me".
 * @throws {ProfileError} when a row does not have ten importances in range.
 */
export function readLibrary({ source, countries, groups }: LibraryFile): Library {
  return {
    source,
    countries: countries.map(({ id, name, harmonised = false, values }) => ({
      kind: "country",
      id,
      name,
      harmonised,
      profile: toProfile(values),
    })),
    groups: groups.map(({ id, number, values }) => ({
      kind: "group",
      id,
      number,
      profile: toProfile(values),
    })),
  };
}

/** The values that stand out most from the profile's own mean, upwards and downwards; each list strongest first. */
export interface Highlights {
  readonly high: readonly Value[];
  readonly low: readonly Value[];
}

/** Points from the own mean below which a value does not stand out. */
const STANDS_OUT_FROM = 0.25;

/** @param count how many values at most in each direction. */
export function highlights(profile: Profile, count = 2): Highlights {
  const centred: ByValue = centredScores(profile);
  const falling = VALUES.toSorted((a, b) => centred[b] - centred[a]);
  return {
    high: falling.filter((value) => centred[value] >= STANDS_OUT_FROM).slice(0, count),
    low: falling
      .toReversed()
      .filter((value) => centred[value] <= -STANDS_OUT_FROM)
      .slice(0, count),
  };
}

function toProfile(values: readonly number[]): Profile {
  return parseProfile(Object.fromEntries(VALUES.map((value, i) => [value, values[i]])));
}

import { useMemo } from "react";
import { type Column, type ColumnMark, columnProfile } from "../../store/compare-columns.ts";
import { type ProfileOrigin, profileOrigin } from "../../store/profile-origin.ts";
import type { SavedProfile } from "../../store/saved-profiles.ts";
import type { Profile } from "../../values/profile.ts";
import { useApp } from "../app-store.tsx";
import { TEXTS } from "../texts.ts";

/** A column with what is shown of it. */
export interface ShownColumn {
  readonly column: Column;
  readonly mark: ColumnMark;
  /** The visitor's name for it, or its source's. */
  readonly name: string;
  /** What it is called without a name of its own. */
  readonly ownName: string;
  /** Where its profile comes from, in words. */
  readonly source: string;
  readonly profile: Profile;
  /** True for the dial's own column. */
  readonly live: boolean;
}

/** The columns in their order, with the dial's present profile. */
export function useColumns(): readonly ShownColumn[] {
  const columns = useApp((state) => state.columns);
  const dialed = useApp((state) => state.profile);
  const saved = useApp((state) => state.savedProfiles);
  return useMemo(
    () => columns.map((column) => show(column, dialed, saved)),
    [columns, dialed, saved],
  );
}

/** A name for a profile that is copied from the dial; null when it is nothing but where the dial stands. */
export function originName(origin: ProfileOrigin | null): string | null {
  switch (origin?.kind) {
    case "saved":
      return origin.saved.name;
    case "country":
      return origin.name;
    case "group":
      return TEXTS.compare.group(origin.number);
    case "archetype":
      return TEXTS.higherOrder[origin.higher].preset;
    case "neutral":
      return TEXTS.compare.neutral;
    default:
      return null;
  }
}

function show(column: Column, dialed: Profile, saved: readonly SavedProfile[]): ShownColumn {
  const profile = columnProfile(column, dialed);
  const { ownName, source } = wordsOf(column, saved);
  return {
    column,
    mark: column.mark,
    name: column.name.trim() || ownName,
    ownName,
    source,
    profile,
    live: column.source.kind === "dial",
  };
}

function wordsOf({ source }: Column, saved: readonly SavedProfile[]) {
  const texts = TEXTS.compare;
  switch (source.kind) {
    case "dial":
      return { ownName: texts.dial, source: texts.source.dial };
    case "neutral":
      return { ownName: texts.neutral, source: texts.source.neutral };
    case "archetype": {
      const { preset, name } = TEXTS.higherOrder[source.higher];
      return { ownName: preset, source: texts.source.archetype(name) };
    }
    case "profile": {
      const origin = profileOrigin(source.profile, saved);
      const kind = origin?.kind;
      return {
        ownName: originName(origin) ?? texts.copy,
        source:
          kind === "saved" || kind === "country" || kind === "group"
            ? texts.source[kind]
            : texts.source.copy,
      };
    }
  }
}

import { PRESETS } from "../values/presets.ts";
import { type Profile, uniformProfile } from "../values/profile.ts";
import type { HigherOrderValue } from "../values/values.ts";
import { sameProfile } from "./profile.ts";
import type { SliceCreator } from "./state.ts";

/** A column keeps its letter wherever it stands; there are as many columns as letters, at most. */
export const COLUMN_MARKS = ["A", "B", "C", "D"] as const;

export type ColumnMark = (typeof COLUMN_MARKS)[number];

export const COLUMNS_MIN = 2;
export const COLUMNS_MAX = COLUMN_MARKS.length;
/** Longest name of a column, in characters. */
export const COLUMN_NAME_MAX = 60;

/** Where a column's profile comes from; only the dial's changes while it stands there. */
export type ColumnSource =
  | { readonly kind: "dial" }
  | { readonly kind: "neutral" }
  | { readonly kind: "archetype"; readonly higher: HigherOrderValue }
  | { readonly kind: "profile"; readonly profile: Profile };

export interface Column {
  readonly mark: ColumnMark;
  readonly source: ColumnSource;
  /** Given by the visitor; empty = named after its source. */
  readonly name: string;
}

export interface ColumnsSlice {
  /** Two to four, in the order in which they are shown. */
  columns: readonly Column[];
  /** Adds a column at the end, with the first free letter; nothing happens when there are four. */
  addColumn(source: ColumnSource, name?: string): void;
  /** Takes a column away; nothing happens when there are two. */
  removeColumn(mark: ColumnMark): void;
  /** Moves a column one place to the left (-1) or right (1), as far as there is one. */
  moveColumn(mark: ColumnMark, by: -1 | 1): void;
  /** Puts each of two columns in the other's place. */
  swapColumns(a: ColumnMark, b: ColumnMark): void;
  renameColumn(mark: ColumnMark, name: string): void;
  /** Puts a column's profile on the dial. */
  dialColumn(mark: ColumnMark): void;
}

export const createColumnsSlice: SliceCreator<ColumnsSlice> = (set, get) => ({
  columns: [
    { mark: "A", source: { kind: "dial" }, name: "" },
    { mark: "B", source: { kind: "archetype", higher: "openness_to_change" }, name: "" },
    { mark: "C", source: { kind: "archetype", higher: "conservation" }, name: "" },
  ],
  addColumn: (source, name = "") =>
    set(({ columns }) => {
      const free = COLUMN_MARKS.find((mark) => columns.every((column) => column.mark !== mark));
      if (free === undefined) return {};
      return { columns: [...columns, { mark: free, source, name: shortened(name) }] };
    }),
  removeColumn: (mark) =>
    set(({ columns }) =>
      columns.length > COLUMNS_MIN
        ? { columns: columns.filter((column) => column.mark !== mark) }
        : {},
    ),
  moveColumn: (mark, by) => {
    const { columns, swapColumns } = get();
    const neighbour = columns[columns.findIndex((column) => column.mark === mark) + by];
    if (neighbour) swapColumns(mark, neighbour.mark);
  },
  swapColumns: (a, b) =>
    set(({ columns }) => {
      const [first, second] = [a, b].map((mark) => columns.find((column) => column.mark === mark));
      if (first === undefined || second === undefined) return {};
      return {
        columns: columns.map((column) =>
          column === first ? second : column === second ? first : column,
        ),
      };
    }),
  renameColumn: (mark, name) =>
    set(({ columns }) => ({
      columns: columns.map((column) =>
        column.mark === mark ? { ...column, name: shortened(name) } : column,
      ),
    })),
  dialColumn: (mark) => {
    const { columns, profile, setProfile } = get();
    const column = columns.find((candidate) => candidate.mark === mark);
    if (column && column.source.kind !== "dial") setProfile(columnProfile(column, profile));
  },
});

/** The profile in a column. @param dialed the profile on the dial. */
export function columnProfile({ source }: Column, dialed: Profile): Profile {
  switch (source.kind) {
    case "dial":
      return dialed;
    case "neutral":
      return NEUTRAL;
    case "archetype":
      return PRESETS[source.higher];
    case "profile":
      return source.profile;
  }
}

/** The columns' profiles, each once. */
export function distinctProfiles(columns: readonly Column[], dialed: Profile): Profile[] {
  const distinct: Profile[] = [];
  for (const column of columns) {
    const profile = columnProfile(column, dialed);
    if (!distinct.some((other) => sameProfile(other, profile))) distinct.push(profile);
  }
  return distinct;
}

/** Something that the model made for a profile. */
export interface ProfileResult {
  readonly profile: Profile;
  /** True when this profile was on the dial and the dial had a column. */
  readonly dialed: boolean;
}

/**
 * What there is for a column: made for its very profile, or, in the dial's column, for where the dial stood last (`stale`).
 * Results belong to profiles and not to places, so that swapping and naming columns costs no answer.
 */
export function resultFor<T extends ProfileResult>(
  results: readonly T[],
  column: Column,
  dialed: Profile,
): { readonly result: T; readonly stale: boolean } | null {
  const profile = columnProfile(column, dialed);
  const fresh = results.find((result) => sameProfile(result.profile, profile));
  if (fresh) return { result: fresh, stale: false };
  const last = column.source.kind === "dial" && results.findLast((result) => result.dialed);
  return last ? { result: last, stale: true } : null;
}

const NEUTRAL = uniformProfile();

/** Cuts between characters, never within one. */
function shortened(name: string): string {
  return [...name].slice(0, COLUMN_NAME_MAX).join("");
}

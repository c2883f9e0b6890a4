import { type Profile, parseProfile } from "../values/profile.ts";
import type { SliceCreator } from "./state.ts";

/** A profile that the visitor keeps under a name. */
export interface SavedProfile {
  /** Unique among the saved ones, also after deleting. */
  readonly id: number;
  readonly name: string;
  readonly notes: string;
  readonly profile: Profile;
}

/** Longest name and notes, in characters; the rest is cut. */
export const NAME_LENGTH = 60;
export const NOTES_LENGTH = 1000;

export interface SavedProfilesSlice {
  /** Newest first. */
  savedProfiles: readonly SavedProfile[];
  /** The one deleted last and where it stood, as long as that can be taken back. */
  deletedProfile: { readonly saved: SavedProfile; readonly index: number } | null;
  /** Keeps the dialed profile under a name. Does nothing when the name is blank. */
  saveProfile(name: string, notes: string): void;
  /** Changes name and notes. Does nothing when the name is blank. */
  renameProfile(id: number, name: string, notes: string): void;
  deleteProfile(id: number): void;
  /** Puts the profile that was deleted last back in its place. */
  undoDelete(): void;
}

export const createSavedProfilesSlice: SliceCreator<SavedProfilesSlice> = (set) => ({
  savedProfiles: [],
  deletedProfile: null,
  saveProfile: (name, notes) =>
    set((state) => {
      const words = tidy(name, notes);
      if (words.name === "") return state;
      const taken = state.savedProfiles.map(({ id }) => id);
      const id = 1 + Math.max(0, state.deletedProfile?.saved.id ?? 0, ...taken);
      return { savedProfiles: [{ id, ...words, profile: state.profile }, ...state.savedProfiles] };
    }),
  renameProfile: (id, name, notes) =>
    set((state) => {
      const words = tidy(name, notes);
      if (words.name === "") return state;
      return {
        savedProfiles: state.savedProfiles.map((saved) =>
          saved.id === id ? { ...saved, ...words } : saved,
        ),
      };
    }),
  deleteProfile: (id) =>
    set((state) => {
      const index = state.savedProfiles.findIndex((saved) => saved.id === id);
      const saved = state.savedProfiles[index];
      if (saved === undefined) return state;
      return {
        savedProfiles: state.savedProfiles.toSpliced(index, 1),
        deletedProfile: { saved, index },
      };
    }),
  undoDelete: () =>
    set((state) => {
      if (state.deletedProfile === null) return state;
      const { saved, index } = state.deletedProfile;
      return {
        savedProfiles: state.savedProfiles.toSpliced(index, 0, saved),
        deletedProfile: null,
      };
    }),
});

/** For storage. */
export function encodeSavedProfiles(savedProfiles: readonly SavedProfile[]): string {
  return JSON.stringify(savedProfiles);
}

/**
 * Reads what {@link encodeSavedProfiles} wrote. A single entry that cannot be read is left out, so that it does not take
 * the others with it.
 * @throws {SyntaxError | RangeError} when the text is no list at all.
 */
export function decodeSavedProfiles(text: string): SavedProfile[] {
  const list: unknown = JSON.parse(text);
  if (!Array.isArray(list)) throw new RangeError("Saved profiles are a list.");
  const ids = new Set<number>();
  return list.flatMap((candidate) => {
    const saved = readSaved(candidate);
    if (saved === null || ids.has(saved.id)) return [];
    ids.add(saved.id);
    return [saved];
  });
}

function readSaved(candidate: unknown): SavedProfile | null {
  if (typeof candidate !== "object" || candidate === null) return null;
  const { id, name, notes, profile } = candidate as Record<string, unknown>;
  if (!Number.isSafeInteger(id) || typeof name !== "string" || typeof notes !== "string") {
    return null;
  }
  try {
    return { id: id as number, ...tidy(name, notes), profile: parseProfile(profile) };
  } catch {
    return null;
  }
}

function tidy(name: string, notes: string): { name: string; notes: string } {
  return {
    name: name.trim().slice(0, NAME_LENGTH),
    notes: notes.trim().slice(0, NOTES_LENGTH),
  };
}

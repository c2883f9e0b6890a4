import type { Profile } from "../values/profile.ts";
import type { Value } from "../values/values.ts";
import { sameProfile } from "./profile.ts";
import type { AppState, SliceCreator } from "./state.ts";

/** Steps that can be undone. */
const STEPS_KEPT = 200;

export interface HistorySlice {
  /** The profiles before the present one, oldest first. */
  past: readonly Profile[];
  /** The profiles that were undone, the next to come first. */
  future: readonly Profile[];
  /** The value whose changes still belong to the latest step; null when the next change starts a new one. */
  openStep: Value | null;
  /** Takes back the latest step of the dial, if there is one. */
  undo(): void;
  /** Repeats the step that was undone last, if there is one. */
  redo(): void;
  /** Ends the step, so that the next change of the same value is one of its own: a drag has ended, keys have rested. */
  closeStep(): void;
}

export const createHistorySlice: SliceCreator<HistorySlice> = (set) => ({
  past: [],
  future: [],
  openStep: null,
  undo: () =>
    set((state) => {
      const profile = state.past.at(-1);
      if (profile === undefined) return state;
      return {
        profile,
        past: state.past.slice(0, -1),
        future: [state.profile, ...state.future],
        openStep: null,
      };
    }),
  redo: () =>
    set((state) => {
      const [profile, ...future] = state.future;
      if (profile === undefined) return state;
      return { profile, past: [...state.past, state.profile], future, openStep: null };
    }),
  closeStep: () => set((state) => (state.openStep === null ? state : { openStep: null })),
});

/**
 * The change of state that puts `profile` on the dial and can be undone; the state itself when nothing changes.
 * @param step the value that is being moved: its changes are one step until that is closed; null for a step of its own.
 */
export function changeProfile(
  state: AppState,
  profile: Profile,
  step: Value | null,
): AppState | Pick<AppState, "profile" | "past" | "future" | "openStep"> {
  if (sameProfile(state.profile, profile)) return state;
  const goesOn = step !== null && step === state.openStep;
  const past = goesOn ? state.past : [...state.past, state.profile].slice(-STEPS_KEPT);
  return { profile, past, future: [], openStep: step };
}

import type { SliceCreator } from "./state.ts";

/** The page's views, in the order of its navigation. */
export const VIEWS = ["dial", "you", "compare", "lab", "learn"] as const;

export type View = (typeof VIEWS)[number];

export interface ViewSlice {
  /** The view that is shown. */
  view: View;
  setView(view: View): void;
}

export const createViewSlice: SliceCreator<ViewSlice> = (set) => ({
  view: "dial",
  setView: (view) => set({ view }),
});

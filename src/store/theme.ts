import type { SliceCreator } from "./state.ts";

/** "system" follows the device's own setting. */
export const THEMES = ["system", "light", "dark"] as const;

export type Theme = (typeof THEMES)[number];

export interface ThemeSlice {
  theme: Theme;
  setTheme(theme: Theme): void;
}

export const createThemeSlice: SliceCreator<ThemeSlice> = (set) => ({
  theme: "system",
  setTheme: (theme) => set({ theme }),
});

import type { StateCreator } from "zustand/vanilla";
import type { ArgumentSlice } from "./argument.ts";
import type { EngineSlice } from "./engine.ts";
import type { LearnSlice } from "./learn.ts";
import type { LinkSlice } from "./link.ts";
import type { ProfileSlice } from "./profile.ts";
import type { SurveySlice } from "./survey.ts";
import type { ThemeSlice } from "./theme.ts";
import type { TourSlice } from "./tour.ts";
import type { ViewSlice } from "./view.ts";
import type { WorkedExampleSlice } from "./worked-example.ts";

/** All that the page knows: one slice per concern, data and the actions that change it. */
export type AppState = ProfileSlice &
  EngineSlice &
  ArgumentSlice &
  SurveySlice &
  ThemeSlice &
  ViewSlice &
  TourSlice &
  LearnSlice &
  WorkedExampleSlice &
  LinkSlice;

/** Makes one slice; it may read and set the whole state. */
export type SliceCreator<Slice> = StateCreator<AppState, [], [], Slice>;

import type { StateCreator } from "zustand/vanilla";
import type { ArgumentSlice } from "./argument.ts";
import type { BehavioursSlice } from "./behaviours.ts";
import type { CompareSlice } from "./compare.ts";
import type { DialFormSlice } from "./dial-form.ts";
import type { EngineSlice } from "./engine.ts";
import type { HistorySlice } from "./history.ts";
import type { LabSlice } from "./lab.ts";
import type { LearnSlice } from "./learn.ts";
import type { LinkSlice } from "./link.ts";
import type { ModelCacheSlice } from "./model-cache.ts";
import type { OpinionsSlice } from "./opinions.ts";
import type { ProfileSlice } from "./profile.ts";
import type { ReadingSlice } from "./reading.ts";
import type { SavedProfilesSlice } from "./saved-profiles.ts";
import type { StorageSlice } from "./storage.ts";
import type { SurveySlice } from "./survey.ts";
import type { SurveyTabSlice } from "./survey-tab.ts";
import type { ThemeSlice } from "./theme.ts";
import type { TourSlice } from "./tour.ts";
import type { ViewSlice } from "./view.ts";
import type { WhySlice } from "./why.ts";
import type { WorkedExampleSlice } from "./worked-example.ts";
import type { YouSlice } from "./you.ts";

/** All that the page knows: one slice per concern, data and the actions that change it. */
export type AppState = ProfileSlice &
  HistorySlice &
  DialFormSlice &
  SavedProfilesSlice &
  StorageSlice &
  EngineSlice &
  ModelCacheSlice &
  ArgumentSlice &
  ReadingSlice &
  SurveySlice &
  SurveyTabSlice &
  OpinionsSlice &
  BehavioursSlice &
  WhySlice &
  ThemeSlice &
  ViewSlice &
  CompareSlice &
  TourSlice &
  LearnSlice &
  WorkedExampleSlice &
  YouSlice &
  LabSlice &
  LinkSlice;

/** Makes one slice; it may read and set the whole state. */
export type SliceCreator<Slice> = StateCreator<AppState, [], [], Slice>;

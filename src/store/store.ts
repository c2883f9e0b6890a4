import { createStore, type StoreApi } from "zustand/vanilla";
import { createArgumentSlice } from "./argument.ts";
import { createCompareSlice } from "./compare.ts";
import { createDialFormSlice } from "./dial-form.ts";
import { createEngineSlice, type EngineHolder, type OpenEngine } from "./engine.ts";
import { createHistorySlice } from "./history.ts";
import { createLabSlice } from "./lab.ts";
import { createLearnSlice } from "./learn.ts";
import { createLinkSlice } from "./link.ts";
import { createProfileSlice } from "./profile.ts";
import { createReadingSlice } from "./reading.ts";
import { createSavedProfilesSlice } from "./saved-profiles.ts";
import type { AppState } from "./state.ts";
import { createStorageSlice } from "./storage.ts";
import { createSurveySlice } from "./survey.ts";
import { createThemeSlice } from "./theme.ts";
import { createTourSlice } from "./tour.ts";
import { createViewSlice } from "./view.ts";
import { createWorkedExampleSlice } from "./worked-example.ts";
import { createYouSlice } from "./you.ts";

export type AppStore = StoreApi<AppState>;

/** The page's store around one engine, which is opened by the action `openEngine` and not before. */
export function createAppStore(openEngine: OpenEngine): AppStore {
  const holder: EngineHolder = { engine: null };
  return createStore<AppState>()((...args) => ({
    ...createProfileSlice(...args),
    ...createHistorySlice(...args),
    ...createDialFormSlice(...args),
    ...createSavedProfilesSlice(...args),
    ...createStorageSlice(...args),
    ...createEngineSlice(openEngine, holder)(...args),
    ...createArgumentSlice(holder)(...args),
    ...createReadingSlice(holder)(...args),
    ...createSurveySlice(holder)(...args),
    ...createThemeSlice(...args),
    ...createViewSlice(...args),
    ...createCompareSlice(holder)(...args),
    ...createTourSlice(...args),
    ...createLearnSlice(...args),
    ...createWorkedExampleSlice(holder)(...args),
    ...createYouSlice(holder)(...args),
    ...createLabSlice(holder)(...args),
    ...createLinkSlice(...args),
  }));
}

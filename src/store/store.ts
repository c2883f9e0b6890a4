import { createStore, type StoreApi } from "zustand/vanilla";
import type { ModelCache } from "../engine/types.ts";
import { createArgumentSlice } from "./argument.ts";
import { createBehavioursSlice } from "./behaviours.ts";
import { createCompareSlice } from "./compare.ts";
import { createDialFormSlice } from "./dial-form.ts";
import { createEngineSlice, type EngineHolder, type OpenEngine } from "./engine.ts";
import { createHistorySlice } from "./history.ts";
import { createLabSlice } from "./lab.ts";
import { createLearnSlice } from "./learn.ts";
import { createLinkSlice } from "./link.ts";
import { createModelCacheSlice, NO_MODEL_CACHE } from "./model-cache.ts";
import { createOpinionsSlice } from "./opinions.ts";
import { createProfileSlice } from "./profile.ts";
import { createReadingSlice } from "./reading.ts";
import { createSavedProfilesSlice } from "./saved-profiles.ts";
import type { AppState } from "./state.ts";
import { createStorageSlice } from "./storage.ts";
import { createSurveySlice } from "./survey.ts";
import { createSurveyTabSlice } from "./survey-tab.ts";
import { createThemeSlice } from "./theme.ts";
import { createTourSlice } from "./tour.ts";
import { createViewSlice } from "./view.ts";
import { createWhySlice } from "./why.ts";
import { createWorkedExampleSlice } from "./worked-example.ts";
import { createYouSlice } from "./you.ts";

export type AppStore = StoreApi<AppState>;

/**
 * The page's store around one engine, which is opened by the action `openEngine` and not before.
 * @param models what the browser keeps of models; nothing by default.
 */
export function createAppStore(
  openEngine: OpenEngine,
  models: ModelCache = NO_MODEL_CACHE,
): AppStore {
  const holder: EngineHolder = { engine: null };
  return createStore<AppState>()((...args) => ({
    ...createProfileSlice(...args),
    ...createHistorySlice(...args),
    ...createDialFormSlice(...args),
    ...createSavedProfilesSlice(...args),
    ...createStorageSlice(...args),
    ...createEngineSlice(openEngine, holder)(...args),
    ...createModelCacheSlice(models)(...args),
    ...createArgumentSlice(holder)(...args),
    ...createReadingSlice(holder)(...args),
    ...createSurveySlice(holder)(...args),
    ...createSurveyTabSlice(...args),
    ...createOpinionsSlice(holder)(...args),
    ...createBehavioursSlice(holder)(...args),
    ...createWhySlice(holder)(...args),
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

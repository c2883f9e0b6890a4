import type { AppState, SliceCreator } from "./state.ts";

/** What the survey panel of the view Dial asks about. */
export const SURVEY_TABS = ["values", "behaviours", "opinions"] as const;

export type SurveyTab = (typeof SURVEY_TABS)[number];

export interface SurveyTabSlice {
  surveyTab: SurveyTab;
  /** Shows another questionnaire; an explanation that is open belongs to the one before and is closed. */
  setSurveyTab(tab: SurveyTab): void;
}

export const createSurveyTabSlice: SliceCreator<SurveyTabSlice> = (set, get) => ({
  surveyTab: "values",
  setSurveyTab: (surveyTab) => {
    if (surveyTab === get().surveyTab) return;
    get().closeWhy();
    set({ surveyTab });
  },
});

/** True when the questionnaire is in front of the visitor and the model can be asked. */
export function inSight(state: AppState, tab: SurveyTab): boolean {
  const ready = state.engineStatus.phase === "ready";
  return state.view === "dial" && state.surveyTab === tab && ready;
}

import { type CompareArgumentsSlice, createCompareArgumentsSlice } from "./compare-arguments.ts";
import { type ColumnsSlice, createColumnsSlice } from "./compare-columns.ts";
import { type CompareSurveySlice, createCompareSurveySlice } from "./compare-survey.ts";
import type { EngineHolder } from "./engine.ts";
import type { SliceCreator } from "./state.ts";

/** Two to four profiles side by side: the columns, their answers and their arguments. */
export type CompareSlice = ColumnsSlice & CompareSurveySlice & CompareArgumentsSlice;

export function createCompareSlice(holder: EngineHolder): SliceCreator<CompareSlice> {
  return (...args) => ({
    ...createColumnsSlice(...args),
    ...createCompareSurveySlice(holder)(...args),
    ...createCompareArgumentsSlice(holder)(...args),
  });
}

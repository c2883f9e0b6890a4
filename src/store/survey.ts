import type { Answer } from "../engine/types.ts";
import type { SurveyItem, SurveyPack } from "../surveys/pack.ts";
import { PORTRAITS_40 } from "../surveys/portraits40.ts";
import { type DialRun, dialRun } from "./dial-run.ts";
import type { EngineHolder } from "./engine.ts";
import type { SliceCreator } from "./state.ts";
import { inSight } from "./survey-tab.ts";

/** The model's way through the value survey; answers to the pack's first items, in their order. */
export type SurveyRun = DialRun<Answer>;

export interface SurveySlice {
  pack: SurveyPack;
  /** The latest run, or null before the first. From then on the answers follow the dial while they are in sight. */
  survey: SurveyRun | null;
  /** Shows the value survey and lets the model answer all of it for the dialed profile; a running survey is stopped first. */
  answerSurvey(): Promise<void>;
  /** Stops the running survey and keeps the answers so far. */
  stopSurvey(): void;
}

export function createSurveySlice(holder: EngineHolder): SliceCreator<SurveySlice> {
  return (set, get, api) => {
    const run = dialRun<SurveyItem, Answer>({
      holder,
      api,
      items: ({ pack }) => pack.items,
      ask: async (engine, profile, some, signal) => {
        const [row = []] = await engine.answer([profile], some, { signal });
        return row;
      },
      read: ({ survey }) => survey,
      write: (survey) => set({ survey }),
      watched: (state) => inSight(state, "values"),
      unasked: false,
    });
    return {
      pack: PORTRAITS_40,
      survey: null,
      answerSurvey: async () => {
        // The tour asks for it whatever is open.
        get().setSurveyTab("values");
        await run.start();
      },
      stopSurvey: run.stop,
    };
  };
}

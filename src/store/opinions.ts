import type { Answer } from "../engine/types.ts";
import { OPINIONS, type OpinionItem } from "../surveys/opinions.ts";
import { type DialRun, dialRun } from "./dial-run.ts";
import type { EngineHolder } from "./engine.ts";
import type { SliceCreator } from "./state.ts";
import { inSight } from "./survey-tab.ts";

export interface OpinionsSlice {
  /** The model's answers in the order of {@link OPINIONS}; null before the first run. They follow the dial while they are in sight. */
  opinionRun: DialRun<Answer> | null;
  /** Answers all opinion items for the dialed profile. */
  answerOpinions(): Promise<void>;
  /** Stops the running answers and keeps those so far. */
  stopOpinions(): void;
}

export function createOpinionsSlice(holder: EngineHolder): SliceCreator<OpinionsSlice> {
  return (set, _get, api) => {
    const run = dialRun<OpinionItem, Answer>({
      holder,
      api,
      items: () => OPINIONS,
      ask: async (engine, profile, some, signal) => {
        const [row = []] = await engine.answer([profile], some, { signal });
        return row;
      },
      read: (state) => state.opinionRun,
      write: (opinionRun) => set({ opinionRun }),
      watched: (state) => inSight(state, "opinions"),
      unasked: true,
    });
    return { opinionRun: null, answerOpinions: run.start, stopOpinions: run.stop };
  };
}

import type { Answer } from "../engine/types.ts";
import type { SurveyPack } from "../surveys/pack.ts";
import { PORTRAITS_40 } from "../surveys/portraits40.ts";
import type { Profile } from "../values/profile.ts";
import type { EngineHolder } from "./engine.ts";
import { answerInCalls, latestRun, type RunState } from "./latest-run.ts";
import type { SliceCreator } from "./state.ts";

/** The model's way through a survey for one profile. */
export interface SurveyRun extends RunState {
  readonly profile: Profile;
  /** Answers to the pack's first items, in their order. */
  readonly answers: readonly Answer[];
}

export interface SurveySlice {
  pack: SurveyPack;
  /** The latest run, or null before the first. */
  survey: SurveyRun | null;
  /** Lets the model answer the whole pack for the dialed profile; a running survey is stopped first. */
  answerSurvey(): Promise<void>;
  /** Stops the running survey and keeps the answers so far. */
  stopSurvey(): void;
}

export function createSurveySlice(holder: EngineHolder): SliceCreator<SurveySlice> {
  return (set, get) => {
    const run = latestRun<SurveyRun>((replace) =>
      set(({ survey }) => ({ survey: replace(survey) })),
    );
    return {
      pack: PORTRAITS_40,
      survey: null,
      answerSurvey: async () => {
        const { pack, profile } = get();
        const { engine } = holder;
        if (engine === null) return;
        await run.start(
          { status: "running", profile, answers: [], error: null },
          (update, signal) =>
            answerInCalls(engine, profile, pack.items, signal, (answers) => update({ answers })),
        );
      },
      stopSurvey: run.stop,
    };
  };
}

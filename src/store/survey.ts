import type { Answer } from "../engine/types.ts";
import type { SurveyPack } from "../surveys/pack.ts";
import { PORTRAITS_40 } from "../surveys/portraits40.ts";
import type { Profile } from "../values/profile.ts";
import type { EngineHolder } from "./engine.ts";
import { messageOf } from "./engine.ts";
import type { SliceCreator } from "./state.ts";

/** The model's way through a survey for one profile. */
export interface SurveyRun {
  readonly status: "running" | "done" | "stopped" | "failed";
  readonly profile: Profile;
  /** Answers to the pack's first items, in their order. */
  readonly answers: readonly Answer[];
  readonly error: string | null;
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

/** Items per call: answers show up, and a stop takes hold, after each. Our own pack asks about all ten values in ten items. */
const ITEMS_PER_CALL = 10;

export function createSurveySlice(holder: EngineHolder): SliceCreator<SurveySlice> {
  let running: AbortController | null = null;
  return (set, get) => ({
    pack: PORTRAITS_40,
    survey: null,
    answerSurvey: async () => {
      const { pack, profile } = get();
      if (holder.engine === null) return;
      running?.abort();
      const mine = new AbortController();
      running = mine;
      set({ survey: { status: "running", profile, answers: [], error: null } });
      const update = (part: Partial<SurveyRun>) => {
        if (running !== mine) return;
        set(({ survey }) => ({ survey: survey && { ...survey, ...part } }));
      };
      try {
        let answers: readonly Answer[] = [];
        while (answers.length < pack.items.length) {
          mine.signal.throwIfAborted();
          const items = pack.items.slice(answers.length, answers.length + ITEMS_PER_CALL);
          const [row = []] = await holder.engine.answer([profile], items, { signal: mine.signal });
          answers = [...answers, ...row];
          update({ answers });
        }
        update({ status: "done" });
      } catch (error) {
        update(
          mine.signal.aborted
            ? { status: "stopped" }
            : { status: "failed", error: messageOf(error) },
        );
      } finally {
        if (running === mine) running = null;
      }
    },
    stopSurvey: () => running?.abort(),
  });
}

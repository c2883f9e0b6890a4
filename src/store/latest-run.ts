import type { Answer, Engine } from "../engine/types.ts";
import type { SurveyItem } from "../surveys/pack.ts";
import type { Profile } from "../values/profile.ts";
import { messageOf } from "./engine.ts";

/** What the state knows of a piece of the engine's work. */
export interface RunState {
  readonly status: "running" | "done" | "stopped" | "failed";
  readonly error: string | null;
}

/** Items per call: answers show up, and a stop takes hold, after each. Our own pack asks about all ten values in ten items. */
export const ITEMS_PER_CALL = 10;

/**
 * One piece of work at a time: starting another stops the one before, whose late results and errors change nothing.
 * @param change replaces the run in the state.
 */
export function latestRun<Run extends RunState>(
  change: (replace: (run: Run | null) => Run | null) => void,
) {
  let running: AbortController | null = null;
  return {
    /** Puts `first` into the state, works, and ends as "done", "stopped" or "failed" with its message. */
    start: async (
      first: Run,
      work: (update: (part: Partial<Run>) => void, signal: AbortSignal) => Promise<void>,
    ): Promise<void> => {
      running?.abort();
      const mine = new AbortController();
      running = mine;
      const update = (part: Partial<Run>) => {
        if (running === mine) change((run) => run && { ...run, ...part });
      };
      const end = (state: Partial<RunState>) => update(state as Partial<Run>);
      change(() => first);
      try {
        await work(update, mine.signal);
        end({ status: "done" });
      } catch (error) {
        end(
          mine.signal.aborted
            ? { status: "stopped" }
            : { status: "failed", error: messageOf(error) },
        );
      } finally {
        if (running === mine) running = null;
      }
    },
    /** Stops the work; what it has put into the state stays. */
    stop: () => running?.abort(),
    /** Stops the work and lets nothing of it reach the state any more. */
    drop: () => {
      running?.abort();
      running = null;
    },
  };
}

/** Answers all items for a profile, {@link ITEMS_PER_CALL} at a time, and hands on all answers so far after each call. */
export async function answerInCalls(
  engine: Engine,
  profile: Profile,
  items: readonly SurveyItem[],
  signal: AbortSignal,
  onAnswers: (answers: readonly Answer[]) => void,
): Promise<void> {
  let answers: readonly Answer[] = [];
  while (answers.length < items.length) {
    signal.throwIfAborted();
    const some = items.slice(answers.length, answers.length + ITEMS_PER_CALL);
    const [row = []] = await engine.answer([profile], some, { signal });
    answers = [...answers, ...row];
    onAnswers(answers);
  }
}

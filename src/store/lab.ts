import { PORTRAITS_40 } from "../surveys/portraits40.ts";
import { type ResponsePoint, responsePoint, responseProfiles } from "../surveys/response.ts";
import type { Value } from "../values/values.ts";
import type { EngineHolder } from "./engine.ts";
import { messageOf } from "./engine.ts";
import type { SliceCreator } from "./state.ts";

/** One slider moved from end to end, as the model answers the value survey at each step. */
export interface ResponseRun {
  readonly status: "running" | "done" | "stopped" | "failed";
  readonly value: Value;
  readonly points: readonly ResponsePoint[];
  readonly error: string | null;
}

export interface LabSlice {
  /** The value whose slider the next run moves. */
  labValue: Value;
  /** The latest run, or null before the first. */
  labRun: ResponseRun | null;
  setLabValue(value: Value): void;
  /** Moves the slider of `labValue` from 1 to 6, the others at 3.5; a running experiment is stopped first. */
  runResponse(): Promise<void>;
  /** Stops the experiment and keeps the points so far. */
  stopResponse(): void;
}

export function createLabSlice(holder: EngineHolder): SliceCreator<LabSlice> {
  let running: AbortController | null = null;
  return (set, get) => ({
    labValue: "self_direction",
    labRun: null,
    setLabValue: (labValue) => set({ labValue }),
    runResponse: async () => {
      const value = get().labValue;
      if (holder.engine === null) return;
      running?.abort();
      const mine = new AbortController();
      running = mine;
      set({ labRun: { status: "running", value, points: [], error: null } });
      const update = (part: Partial<ResponseRun>) => {
        if (running !== mine) return;
        set(({ labRun }) => ({ labRun: labRun && { ...labRun, ...part } }));
      };
      try {
        let points: readonly ResponsePoint[] = [];
        // One call for each step, so that the curve grows and a stop takes hold.
        for (const { at, profile } of responseProfiles(value)) {
          mine.signal.throwIfAborted();
          const [answers = []] = await holder.engine.answer([profile], PORTRAITS_40.items, {
            signal: mine.signal,
          });
          const expected = answers.map((answer) => answer.expected);
          points = [...points, responsePoint(PORTRAITS_40, value, at, expected)];
          update({ points });
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
    stopResponse: () => running?.abort(),
  });
}

import { PORTRAITS_40 } from "../surveys/portraits40.ts";
import { type ResponsePoint, responsePoint, responseProfiles } from "../surveys/response.ts";
import type { Value } from "../values/values.ts";
import type { EngineHolder } from "./engine.ts";
import { latestRun, type RunState } from "./latest-run.ts";
import type { SliceCreator } from "./state.ts";

/** One slider moved from end to end, as the model answers the value survey at each step. */
export interface ResponseRun extends RunState {
  readonly value: Value;
  readonly points: readonly ResponsePoint[];
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
  return (set, get) => {
    const run = latestRun<ResponseRun>((replace) =>
      set(({ labRun }) => ({ labRun: replace(labRun) })),
    );
    return {
      labValue: "self_direction",
      labRun: null,
      setLabValue: (labValue) => set({ labValue }),
      runResponse: async () => {
        const value = get().labValue;
        const { engine } = holder;
        if (engine === null) return;
        const first = { status: "running", value, points: [], error: null } as const;
        await run.start(first, async (update, signal) => {
          let points: readonly ResponsePoint[] = [];
          // One call for each step, so that the curve grows and a stop takes hold.
          for (const { at, profile } of responseProfiles(value)) {
            signal.throwIfAborted();
            const [answers = []] = await engine.answer([profile], PORTRAITS_40.items, { signal });
            const expected = answers.map((answer) => answer.expected);
            points = [...points, responsePoint(PORTRAITS_40, value, at, expected)];
            update({ points });
          }
        });
      },
      stopResponse: run.stop,
    };
  };
}

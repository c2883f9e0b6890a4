import { BEHAVIOURS, type Behaviour } from "../surveys/behaviours.ts";
import { type DialRun, dialRun } from "./dial-run.ts";
import type { EngineHolder } from "./engine.ts";
import type { SliceCreator } from "./state.ts";
import { inSight } from "./survey-tab.ts";

export interface BehavioursSlice {
  /** P(would do it) in [0, 1] in the order of {@link BEHAVIOURS}; null before the first run. They follow the dial while they are in sight. */
  behaviourRun: DialRun<number> | null;
  /** Judges all behaviours for the dialed profile. */
  judgeBehaviours(): Promise<void>;
  /** Stops the running judgements and keeps those so far. */
  stopBehaviours(): void;
}

export function createBehavioursSlice(holder: EngineHolder): SliceCreator<BehavioursSlice> {
  return (set, _get, api) => {
    const run = dialRun<Behaviour, number>({
      holder,
      api,
      items: () => BEHAVIOURS,
      ask: async (engine, profile, some, signal) => {
        const texts = some.map(({ text }) => text);
        const [row = []] = await engine.judge([profile], texts, { signal });
        return row;
      },
      read: (state) => state.behaviourRun,
      write: (behaviourRun) => set({ behaviourRun }),
      watched: (state) => inSight(state, "behaviours"),
      unasked: true,
    });
    return { behaviourRun: null, judgeBehaviours: run.start, stopBehaviours: run.stop };
  };
}

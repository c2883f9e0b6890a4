import type { Engine } from "../engine/types.ts";
import { BEHAVIOURS, type Behaviour } from "../surveys/behaviours.ts";
import { OPINIONS, type OpinionItem } from "../surveys/opinions.ts";
import { nudgedProfiles, pushesOf } from "../surveys/pushes.ts";
import type { Profile } from "../values/profile.ts";
import type { ByValue } from "../values/values.ts";
import { type DialRun, dialRun } from "./dial-run.ts";
import type { EngineHolder } from "./engine.ts";
import type { SliceCreator } from "./state.ts";
import { inSight } from "./survey-tab.ts";

/** Something whose answer can be explained. */
type Asked = OpinionItem | Behaviour;

export interface WhySlice {
  /** Id of the opinion or behaviour whose answer is explained; null = none. */
  whyItem: string | null;
  /** One "answer": what a point more on each value adds to the item's expected answer or probability. It follows the dial. */
  whyRun: DialRun<ByValue> | null;
  /** Explains the answer to an opinion or a behaviour; one at a time. */
  askWhy(id: string): Promise<void>;
  closeWhy(): void;
}

export function createWhySlice(holder: EngineHolder): SliceCreator<WhySlice> {
  return (set, _get, api) => {
    const run = dialRun<Asked, ByValue>({
      holder,
      api,
      items: ({ whyItem }) => [...OPINIONS, ...BEHAVIOURS].filter(({ id }) => id === whyItem),
      ask: async (engine, profile, some, signal) => {
        const profiles = nudgedProfiles(profile);
        const expected = some.map((item) => expectedFor(engine, item, profiles, signal));
        return (await Promise.all(expected)).map((answers) => pushesOf(profile, answers));
      },
      read: (state) => state.whyRun,
      write: (whyRun) => set({ whyRun }),
      watched: (state) => state.whyItem !== null && inSight(state, state.surveyTab),
      unasked: false,
    });
    return {
      whyItem: null,
      whyRun: null,
      askWhy: async (whyItem) => {
        run.clear();
        set({ whyItem });
        await run.start();
      },
      closeWhy: () => {
        run.clear();
        set({ whyItem: null });
      },
    };
  };
}

/** Expected answer or P(would do it) of one item for each profile, all in one call. */
async function expectedFor(
  engine: Engine,
  item: Asked,
  profiles: readonly Profile[],
  signal: AbortSignal,
): Promise<number[]> {
  if ("sign" in item) return (await engine.judge(profiles, [item.text], { signal })).flat();
  const answers = await engine.answer(profiles, [item], { signal });
  return answers.flat().map(({ expected }) => expected);
}

import type { Profile } from "../values/profile.ts";
import {
  type ColumnAnswers,
  type ColumnSurvey,
  includesProfile,
  keptResults,
  wholeResults,
} from "./compare-answers.ts";
import { distinctProfiles } from "./compare-columns.ts";
import type { EngineHolder } from "./engine.ts";
import { messageOf } from "./engine.ts";
import { ITEMS_PER_CALL } from "./latest-run.ts";
import { sameProfile } from "./profile.ts";
import type { AppState, SliceCreator } from "./state.ts";

export interface CompareSurveySlice {
  /** Null before the first run. */
  columnSurvey: ColumnSurvey | null;
  /** After the first run: ask again by itself when the dial has moved or a column is new. */
  followDial: boolean;
  setFollowDial(follow: boolean): void;
  /** Answers the pack for every column that has no answers yet, all of them together in each call. */
  answerColumns(): Promise<void>;
  /** Stops the running survey and keeps the answers so far. */
  stopColumnAnswers(): void;
}

/** Milliseconds without a move after which the dial counts as resting. */
export const DIAL_REST = 300;

export function createCompareSurveySlice(holder: EngineHolder): SliceCreator<CompareSurveySlice> {
  let running: AbortController | null = null;
  /** The profiles that the running survey asks for. */
  let asking: readonly Profile[] = [];
  let resting: ReturnType<typeof setTimeout> | undefined;
  return (set, get, api) => {
    const update = (part: Partial<ColumnSurvey>) =>
      set(({ columnSurvey }) => ({ columnSurvey: columnSurvey && { ...columnSurvey, ...part } }));

    api.subscribe((state, before) => {
      if (!mayFollow(state) || FOLLOWED.every((field) => state[field] === before[field])) return;
      const covered = wholeResults(state.columnSurvey, state.pack).map(({ profile }) => profile);
      if (running !== null) covered.push(...asking);
      const wanted = distinctProfiles(state.columns, state.profile);
      if (wanted.every((profile) => includesProfile(covered, profile))) return;
      // What was stopped or has failed is taken up again by a change of the question, not by a name or a swap.
      const over =
        state.columnSurvey?.status === "stopped" || state.columnSurvey?.status === "failed";
      const then = distinctProfiles(before.columns, before.profile);
      if (over && wanted.every((profile) => includesProfile(then, profile))) return;
      clearTimeout(resting);
      running?.abort();
      running = null;
      resting = setTimeout(() => get().answerColumns(), DIAL_REST);
      update({ status: "waiting", error: null });
    });

    return {
      columnSurvey: null,
      followDial: true,
      setFollowDial: (followDial) => {
        set({ followDial });
        if (!followDial && get().columnSurvey?.status === "waiting") get().stopColumnAnswers();
      },
      answerColumns: async () => {
        const { pack, columns, profile, columnSurvey } = get();
        clearTimeout(resting);
        if (holder.engine === null) return;
        running?.abort();
        const mine = new AbortController();
        running = mine;
        const wanted = distinctProfiles(columns, profile);
        const kept = keptResults(columnSurvey, pack, wanted);
        const missing = wanted.filter((candidate) => !kept.some(sameAs(candidate)));
        asking = missing;
        const hasDial = columns.some(({ source }) => source.kind === "dial");
        const isDialed = (candidate: Profile) => hasDial && sameProfile(candidate, profile);
        let fresh: readonly ColumnAnswers[] = missing.map((candidate) => ({
          profile: candidate,
          dialed: isDialed(candidate),
          answers: [],
        }));
        const updateMine = (part: Partial<ColumnSurvey>) => {
          if (running === mine) update(part);
        };
        set({
          columnSurvey: {
            status: "running",
            pack,
            results: [...kept, ...fresh],
            done: 0,
            total: missing.length * pack.items.length,
            error: null,
          },
        });
        try {
          for (let asked = 0; asked < pack.items.length && missing.length > 0; ) {
            mine.signal.throwIfAborted();
            const items = pack.items.slice(asked, asked + ITEMS_PER_CALL);
            const rows = await holder.engine.answer(missing, items, { signal: mine.signal });
            fresh = fresh.map((result, p) => ({
              ...result,
              answers: [...result.answers, ...(rows[p] ?? [])],
            }));
            asked += items.length;
            updateMine({ results: [...kept, ...fresh], done: asked * missing.length });
          }
          const results = [...kept, ...fresh]
            .filter((result) => wanted.some((candidate) => sameAs(candidate)(result)))
            .map((result) => ({ ...result, dialed: isDialed(result.profile) }));
          updateMine({ status: "done", results });
        } catch (error) {
          updateMine(
            mine.signal.aborted
              ? { status: "stopped" }
              : { status: "failed", error: messageOf(error) },
          );
        } finally {
          if (running === mine) running = null;
        }
      },
      stopColumnAnswers: () => {
        clearTimeout(resting);
        running?.abort();
        if (get().columnSurvey?.status === "waiting") update({ status: "stopped" });
      },
    };
  };
}

/** The fields whose change may call for new answers. */
const FOLLOWED = ["profile", "columns", "pack", "view", "followDial", "engineStatus"] as const;

/** True when the model is to be asked by itself: it was asked once, and somebody is looking. */
function mayFollow({ columnSurvey, followDial, view, engineStatus }: AppState): boolean {
  const ready = engineStatus.phase === "ready";
  return columnSurvey !== null && followDial && view === "compare" && ready;
}

function sameAs(profile: Profile): (result: ColumnAnswers) => boolean {
  return (result) => sameProfile(result.profile, profile);
}

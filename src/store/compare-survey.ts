import type { Answer } from "../engine/types.ts";
import type { SurveyPack } from "../surveys/pack.ts";
import { isComplete, scoreValues } from "../surveys/scoring.ts";
import type { Profile } from "../values/profile.ts";
import type { ByValue } from "../values/values.ts";
import { type Column, distinctProfiles, type ProfileResult, resultFor } from "./compare-columns.ts";
import type { EngineHolder } from "./engine.ts";
import { messageOf } from "./engine.ts";
import { sameProfile } from "./profile.ts";
import type { AppState, SliceCreator } from "./state.ts";

/** The model's answers for one profile, to the pack's first items in their order. */
export interface ColumnAnswers extends ProfileResult {
  readonly answers: readonly Answer[];
}

/** The survey answered for all columns. */
export interface ColumnSurvey {
  /** "waiting" = the dial is moving; the model is asked when it rests. */
  readonly status: "waiting" | "running" | "done" | "stopped" | "failed";
  readonly pack: SurveyPack;
  /** One for each profile that was asked for, the latest last. */
  readonly results: readonly ColumnAnswers[];
  /** Answers of the latest run so far and in all, over all profiles that it asks for. */
  readonly done: number;
  readonly total: number;
  readonly error: string | null;
}

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

/** Items per call: answers show up, and a stop takes hold, after each. */
const ITEMS_PER_CALL = 10;
/** Milliseconds without a move after which the dial counts as resting. */
export const DIAL_REST = 300;

export function createCompareSurveySlice(holder: EngineHolder): SliceCreator<CompareSurveySlice> {
  let running: AbortController | null = null;
  let resting: ReturnType<typeof setTimeout> | undefined;
  return (set, get, api) => {
    const update = (part: Partial<ColumnSurvey>) =>
      set(({ columnSurvey }) => ({ columnSurvey: columnSurvey && { ...columnSurvey, ...part } }));

    /** Gives up what is asked for profiles of before; waits until nothing moves any more. */
    const follow = () => {
      clearTimeout(resting);
      running?.abort();
      running = null;
      update({ status: "waiting" });
      resting = setTimeout(() => get().answerColumns(), DIAL_REST);
    };

    api.subscribe((state, before) => {
      if (mayFollow(state) && (!mayFollow(before) || asksForOthers(state, before))) follow();
    });

    return {
      columnSurvey: null,
      followDial: true,
      setFollowDial: (followDial) => set({ followDial }),
      answerColumns: async () => {
        const { pack, columns, profile } = get();
        clearTimeout(resting);
        if (holder.engine === null) return;
        running?.abort();
        const mine = new AbortController();
        running = mine;
        const wanted = distinctProfiles(columns, profile);
        const kept = keptResults(get(), wanted);
        const missing = wanted.filter(
          (candidate) => !kept.some((result) => sameProfile(result.profile, candidate)),
        );
        const dialed = (candidate: Profile) =>
          columns.some(({ source }) => source.kind === "dial") && sameProfile(candidate, profile);
        let fresh: readonly ColumnAnswers[] = missing.map((candidate) => ({
          profile: candidate,
          dialed: dialed(candidate),
          answers: [],
        }));
        const total = missing.length * pack.items.length;
        const run = { pack, results: [...kept, ...fresh], done: 0, total, error: null };
        set({ columnSurvey: { ...run, status: "running" } });
        const mayUpdate = (part: Partial<ColumnSurvey>) => {
          if (running === mine) update(part);
        };
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
            mayUpdate({ results: [...kept, ...fresh], done: asked * missing.length });
          }
          const results = [...kept, ...fresh]
            .filter((result) => wanted.some((other) => sameProfile(result.profile, other)))
            .map((result) => ({ ...result, dialed: dialed(result.profile) }));
          mayUpdate({ status: "done", results });
        } catch (error) {
          mayUpdate(
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

/** True when the model is to be asked by itself: it was asked once, and somebody is looking. */
function mayFollow({ columnSurvey, followDial, view, engineStatus }: AppState): boolean {
  const ready = engineStatus.phase === "ready";
  return columnSurvey !== null && followDial && view === "compare" && ready;
}

/** True when the columns ask for other profiles than before, or about another pack. */
function asksForOthers(state: AppState, before: AppState): boolean {
  if (state.pack !== before.pack) return true;
  if (state.columns === before.columns && state.profile === before.profile) return false;
  const now = distinctProfiles(state.columns, state.profile);
  const then = distinctProfiles(before.columns, before.profile);
  return now.some((profile) => !then.some((other) => sameProfile(other, profile)));
}

/** Whole answers that a column still wants, and those for where the dial stood last, which stand in until there are new ones. */
function keptResults({ columnSurvey, pack }: AppState, wanted: readonly Profile[]) {
  if (columnSurvey === null || columnSurvey.pack !== pack) return [];
  const whole = columnSurvey.results.filter((result) => isWhole(result, pack));
  const last = whole.findLast((result) => result.dialed);
  return whole.filter(
    (result) =>
      result === last || wanted.some((profile) => sameProfile(result.profile, profile)),
  );
}

/** What the survey says about a column: whole answers first, even stale ones, so that a chart does not start anew. */
export function answersFor(
  survey: ColumnSurvey | null,
  pack: SurveyPack,
  column: Column,
  dialed: Profile,
): { readonly result: ColumnAnswers; readonly stale: boolean } | null {
  if (survey === null || survey.pack !== pack) return null;
  const whole = survey.results.filter((result) => isWhole(result, pack));
  return resultFor(whole, column, dialed) ?? resultFor(survey.results, column, dialed);
}

/** Value scores in [1, 6] from the mean answers; null as long as a value has no answered item. */
export function answeredScores(pack: SurveyPack, answers: readonly Answer[]): ByValue | null {
  const given = answers.flatMap(({ expected }, i) => {
    const item = pack.items[i];
    return item ? [[item.id, expected] as const] : [];
  });
  const scores = scoreValues(pack, Object.fromEntries(given));
  return isComplete(scores) ? scores : null;
}

function isWhole({ answers }: ColumnAnswers, pack: SurveyPack): boolean {
  return answers.length === pack.items.length;
}

import type { StoreApi } from "zustand/vanilla";
import type { Engine } from "../engine/types.ts";
import type { Profile } from "../values/profile.ts";
import { DIAL_REST } from "./compare-survey.ts";
import type { EngineHolder } from "./engine.ts";
import { ITEMS_PER_CALL, latestRun, type RunState } from "./latest-run.ts";
import { sameProfile } from "./profile.ts";
import type { AppState } from "./state.ts";

/** The model's way through a list of items, over and over as the dial moves. */
export interface DialRun<Result> extends RunState {
  /** For whom the items are being answered. */
  readonly profile: Profile;
  /** Answers to the first items, in their order. Those of an earlier profile stay until they are replaced. */
  readonly answers: readonly Result[];
  /** How many of the first answers are the present profile's. */
  readonly fresh: number;
  /** All answers of the last profile that got through, so that an order made from them rests while the dial moves; null before. */
  readonly settled: readonly Result[] | null;
}

interface Options<Item, Result> {
  readonly holder: EngineHolder;
  readonly api: StoreApi<AppState>;
  readonly items: (state: AppState) => readonly Item[];
  /** Answers some of the items, each with one result in the same place. */
  readonly ask: (
    engine: Engine,
    profile: Profile,
    some: readonly Item[],
    signal: AbortSignal,
  ) => Promise<readonly Result[]>;
  readonly read: (state: AppState) => DialRun<Result> | null;
  readonly write: (run: DialRun<Result> | null) => void;
  /** True while somebody looks at the answers. */
  readonly watched: (state: AppState) => boolean;
  /** Whether the first run, too, begins by itself. */
  readonly unasked: boolean;
}

/**
 * Answers for the dialed profile that follow the dial as long as they are watched: a move stops the run, and {@link DIAL_REST}
 * milliseconds after the last one the next begins. A run that nobody watches any more is stopped, and taken up on return.
 */
export function dialRun<Item, Result>(options: Options<Item, Result>) {
  const { holder, api, read, write, watched } = options;
  const run = latestRun<DialRun<Result>>((replace) => write(replace(read(api.getState()))));
  let resting: ReturnType<typeof setTimeout> | null = null;

  const endRest = () => {
    if (resting !== null) clearTimeout(resting);
    resting = null;
  };

  const start = async (): Promise<void> => {
    endRest();
    const { engine } = holder;
    if (engine === null) return;
    const state = api.getState();
    const { profile } = state;
    const items = options.items(state);
    const first = firstOf(read(state), profile);
    await run.start(first, async (update, signal) => {
      let fresh: readonly Result[] = [];
      for (let from = 0; from < items.length; from += ITEMS_PER_CALL) {
        signal.throwIfAborted();
        const some = items.slice(from, from + ITEMS_PER_CALL);
        fresh = [...fresh, ...(await options.ask(engine, profile, some, signal))];
        const answers = [...fresh, ...first.answers.slice(fresh.length)];
        update({ answers, fresh: fresh.length });
      }
      update({ settled: fresh });
    });
  };

  /** Gives up what is running and waits until the dial rests. */
  const follow = (profile: Profile) => {
    endRest();
    run.drop();
    write(firstOf(read(api.getState()), profile));
    resting = setTimeout(start, DIAL_REST);
  };

  const stop = () => {
    run.stop();
    if (resting === null) return;
    endRest();
    const waiting = read(api.getState());
    if (waiting) write({ ...waiting, status: "stopped" });
  };

  api.subscribe((state, before) => {
    const current = read(state);
    if (current === null && !options.unasked) return;
    if (!watched(state)) {
      if (watched(before)) stop();
    } else if (!watched(before)) {
      if (!isSettled(current, state.profile)) start();
    } else if (state.profile !== before.profile && !sameProfile(state.profile, before.profile)) {
      follow(state.profile);
    }
  });

  return {
    /** Answers all items for the dialed profile; a run that is under way is overtaken. */
    start,
    /** Stops and keeps the answers so far. */
    stop,
    /** Stops and forgets the answers. */
    clear: () => {
      endRest();
      run.drop();
      write(null);
    },
  };
}

/** Whether the answer in this place is still that of an earlier profile. */
export function isStale({ fresh }: Pick<DialRun<unknown>, "fresh">, index: number): boolean {
  return index >= fresh;
}

/** A run that begins with the answers that are there. */
function firstOf<Result>(before: DialRun<Result> | null, profile: Profile): DialRun<Result> {
  return {
    status: "running",
    profile,
    answers: before?.answers ?? [],
    fresh: 0,
    settled: before?.settled ?? null,
    error: null,
  };
}

function isSettled(run: DialRun<unknown> | null, profile: Profile): boolean {
  return run !== null && run.status === "done" && sameProfile(run.profile, profile);
}

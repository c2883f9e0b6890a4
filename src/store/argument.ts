import type { ArgueEvent, Engine, Stance } from "../engine/types.ts";
import type { Profile } from "../values/profile.ts";
import type { Value } from "../values/values.ts";
import type { EngineHolder } from "./engine.ts";
import { messageOf } from "./engine.ts";
import type { SliceCreator } from "./state.ts";

/** "say" = what the person would say; "notSay" = what they would not say. */
export const ARGUMENT_FORMS = ["say", "notSay"] as const;

export type ArgumentForm = (typeof ARGUMENT_FORMS)[number];

/** How words are drawn; null = as the model itself sets it. */
export interface SamplingChoice {
  /** Softmax temperature, 0 .. 1.5; 0 = always the likeliest word. */
  readonly temperature: number | null;
  /** Nucleus probability, 0.05 .. 1. */
  readonly topP: number | null;
}

/** What an argument is written from: with the same model, the same question gives the same text. */
export interface ArgumentQuestion {
  readonly claim: string;
  readonly form: ArgumentForm;
  readonly seed: number;
  readonly profile: Profile;
  readonly sampling: SamplingChoice;
}

/** One argument as it is being written. */
export interface ArgumentRun extends ArgumentQuestion {
  /** Its name as long as the page is open; higher = newer. */
  readonly id: number;
  readonly status: "running" | "done" | "stopped" | "failed";
  /** Null until the model has taken its stance. */
  readonly stance: Stance | null;
  /** P(agree) in [0, 1]; null as long as there is no stance. */
  readonly pAgree: number | null;
  /** The value from which the person speaks; null as long as there is no stance. */
  readonly value: Value | null;
  /** What the model takes the claim to be about; null as long as there is no stance. */
  readonly topic: string | null;
  /** Whether it takes the claim to ask for the topic, else to reject it; null as long as there is no stance. */
  readonly asks: boolean | null;
  /** The subject to which it belongs, in a word; null as long as there is no stance. */
  readonly subject: string | null;
  readonly text: string;
  readonly error: string | null;
}

export interface ArgumentSlice {
  claim: string;
  form: ArgumentForm;
  /** Seed of the next argument. Integer, 0 .. 2^32-1. */
  seed: number;
  sampling: SamplingChoice;
  /** The arguments so far, the newest first; at most {@link MOST_ARGUMENTS}. */
  argumentRuns: readonly ArgumentRun[];
  /** Arguments that follow the running one without being asked for again. */
  argumentsToCome: number;
  setClaim(claim: string): void;
  setForm(form: ArgumentForm): void;
  /** Fractions are dropped and the seed is kept within its range. */
  setSeed(seed: number): void;
  /** Kept within the ranges of {@link SamplingChoice}. */
  setSampling(part: Partial<SamplingChoice>): void;
  /**
   * Argues about the claim with the dialed profile; a running argument is stopped first.
   * @param count how many arguments to write one after another, with consecutive seeds.
   */
  argue(count?: number): Promise<void>;
  /** Takes up an argument's claim and form again, with the dialed profile and the next seed that it has not had. */
  argueAgain(id: number): Promise<void>;
  /** Stops the running argument, and those to come, and keeps the text so far. */
  stopArgument(): void;
  /** Forgets an argument; a running one is stopped. */
  removeArgument(id: number): void;
}

/** Arguments that are kept; the oldest go first. */
export const MOST_ARGUMENTS = 30;
/** Bounds of the sampling settings on the page. Hotter than 1.5, words lose their sense. */
export const SAMPLING_RANGES = {
  temperature: { min: 0, max: 1.5, step: 0.05 },
  topP: { min: 0.05, max: 1, step: 0.05 },
} as const;

const SEEDS = 2 ** 32;

export function createArgumentSlice(holder: EngineHolder): SliceCreator<ArgumentSlice> {
  let running: AbortController | null = null;
  let ids = 0;
  return (set, get) => {
    /** Changes a run that is still running; what was stopped stays as it was then. */
    const update = (id: number, part: Partial<ArgumentRun>) =>
      set(({ argumentRuns }) => ({
        argumentRuns: argumentRuns.map((run) =>
          run.id === id && run.status === "running" ? { ...run, ...part } : run,
        ),
      }));

    const write = async (engine: Engine, question: ArgumentQuestion, signal: AbortSignal) => {
      ids += 1;
      const run = startRun(ids, question);
      set(({ argumentRuns }) => ({
        argumentRuns: [run, ...argumentRuns].slice(0, MOST_ARGUMENTS),
      }));
      const events = engine.argue(question.profile, question.claim, {
        seed: question.seed,
        form: question.form,
        ...chosenOf(question.sampling),
        signal,
      });
      let text = "";
      for await (const event of events) {
        if (event.type === "text") text += event.text;
        update(run.id, partOf(event, text));
      }
    };

    return {
      claim: "",
      form: "say",
      seed: 1,
      sampling: { temperature: null, topP: null },
      argumentRuns: [],
      argumentsToCome: 0,
      setClaim: (claim) => set({ claim }),
      setForm: (form) => set({ form }),
      setSeed: (seed) => set({ seed: Math.min(SEEDS - 1, Math.max(0, Math.trunc(seed) || 0)) }),
      setSampling: (part) =>
        set(({ sampling }) => ({
          sampling: {
            temperature: within("temperature", part.temperature, sampling.temperature),
            topP: within("topP", part.topP, sampling.topP),
          },
        })),
      argue: async (count = 1) => {
        const { claim, form, seed, profile, sampling } = get();
        const { engine } = holder;
        if (engine === null || claim.trim() === "") return;
        running?.abort();
        // What is being read gives way to what is being written.
        get().stopReading();
        set(({ argumentRuns }) => ({ argumentRuns: argumentRuns.flatMap(overtake) }));
        const mine = new AbortController();
        running = mine;
        try {
          for (let i = 0; i < count; i++) {
            const question = { claim: claim.trim(), form, profile, sampling };
            const nth = (seed + i) % SEEDS;
            set({ seed: nth, argumentsToCome: count - 1 - i });
            await write(engine, { ...question, seed: nth }, mine.signal);
            if (mine.signal.aborted) break;
          }
        } catch (error) {
          // An overtaken run is no longer marked as running, so this reaches the latest only.
          const [latest] = get().argumentRuns;
          if (running === mine && latest) {
            update(
              latest.id,
              mine.signal.aborted
                ? { status: "stopped" }
                : { status: "failed", error: messageOf(error) },
            );
          }
        } finally {
          if (running === mine) {
            running = null;
            set({ argumentsToCome: 0 });
          }
        }
      },
      argueAgain: async (id) => {
        const run = get().argumentRuns.find((candidate) => candidate.id === id);
        if (!run) return;
        set({ claim: run.claim, form: run.form, seed: nextSeed(get().argumentRuns, run) });
        await get().argue();
      },
      stopArgument: () => running?.abort(),
      removeArgument: (id) => {
        const gone = get().argumentRuns.find((run) => run.id === id);
        if (gone?.status === "running") running?.abort();
        set(({ argumentRuns }) => ({ argumentRuns: argumentRuns.filter((run) => run !== gone) }));
      },
    };
  };
}

/** True from the first to the last of the arguments that were asked for, the moments between two included. */
export function isArguing({
  argumentRuns: [latest],
  argumentsToCome,
}: Pick<ArgumentSlice, "argumentRuns" | "argumentsToCome">): boolean {
  return latest?.status === "running" || argumentsToCome > 0;
}

/** The first seed after the run's own that its claim and form have not had yet; after the last seed comes 0. */
export function nextSeed(runs: readonly ArgumentRun[], { claim, form, seed }: ArgumentRun): number {
  const had = new Set(
    runs.filter((run) => run.claim === claim && run.form === form).map((run) => run.seed),
  );
  let next = (seed + 1) % SEEDS;
  while (had.has(next)) next = (next + 1) % SEEDS;
  return next;
}

function startRun(id: number, question: ArgumentQuestion): ArgumentRun {
  const unknown = {
    stance: null,
    pAgree: null,
    value: null,
    topic: null,
    asks: null,
    subject: null,
  };
  return { id, status: "running", ...question, ...unknown, text: "", error: null };
}

/** What an event tells about its run. @param text the pieces so far. */
function partOf(event: ArgueEvent, text: string): Partial<ArgumentRun> {
  switch (event.type) {
    case "stance": {
      const { type: _, ...position } = event;
      return position;
    }
    case "text":
      return { text };
    case "end":
      return { text: event.text, status: "done" };
  }
}

/** A run when a new one begins: what has no word yet is not worth keeping. */
function overtake(run: ArgumentRun): ArgumentRun[] {
  if (run.status !== "running") return [run];
  return run.text === "" ? [] : [{ ...run, status: "stopped" }];
}

/** The settings that were chosen; the engine knows its own for the rest. */
function chosenOf({ temperature, topP }: SamplingChoice): { temperature?: number; topP?: number } {
  return { ...(temperature !== null && { temperature }), ...(topP !== null && { topP }) };
}

function within(
  name: keyof SamplingChoice,
  wanted: number | null | undefined,
  before: number | null,
): number | null {
  if (wanted === undefined || Number.isNaN(wanted)) return before;
  const { min, max } = SAMPLING_RANGES[name];
  return wanted === null ? null : Math.min(max, Math.max(min, wanted));
}

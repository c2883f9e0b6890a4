import type { Stance } from "../engine/types.ts";
import type { Profile } from "../values/profile.ts";
import type { Value } from "../values/values.ts";
import type { EngineHolder } from "./engine.ts";
import { messageOf } from "./engine.ts";
import type { SliceCreator } from "./state.ts";

/** "say" = what the person would say; "notSay" = what they would not say. */
export type ArgumentForm = "say" | "notSay";

/** One argument as it is being written, with all that is needed to get it again. */
export interface ArgumentRun {
  readonly status: "running" | "done" | "stopped" | "failed";
  readonly claim: string;
  readonly form: ArgumentForm;
  readonly seed: number;
  readonly profile: Profile;
  /** Null until the model has taken its stance. */
  readonly stance: Stance | null;
  /** P(agree) in [0, 1]; null as long as there is no stance. */
  readonly pAgree: number | null;
  /** The value from which the person speaks; null as long as there is no stance. */
  readonly value: Value | null;
  readonly text: string;
  readonly error: string | null;
}

export interface ArgumentSlice {
  claim: string;
  form: ArgumentForm;
  /** Seed of the next argument. Integer, 0 .. 2^32-1. */
  seed: number;
  /** The latest argument, or null before the first. */
  argument: ArgumentRun | null;
  setClaim(claim: string): void;
  setForm(form: ArgumentForm): void;
  /** Fractions are dropped and the seed is kept within its range. */
  setSeed(seed: number): void;
  /** Argues about the claim with the dialed profile; a running argument is stopped first. */
  argue(): Promise<void>;
  /** Argues once more, with the next seed. */
  argueAgain(): Promise<void>;
  /** Stops the running argument and keeps the text so far. */
  stopArgument(): void;
}

const SEEDS = 2 ** 32;

export function createArgumentSlice(holder: EngineHolder): SliceCreator<ArgumentSlice> {
  let running: AbortController | null = null;
  return (set, get) => ({
    claim: "",
    form: "say",
    seed: 1,
    argument: null,
    setClaim: (claim) => set({ claim }),
    setForm: (form) => set({ form }),
    setSeed: (seed) => set({ seed: Math.min(SEEDS - 1, Math.max(0, Math.trunc(seed) || 0)) }),
    argue: async () => {
      const { claim, form, seed, profile } = get();
      if (holder.engine === null || claim.trim() === "") return;
      running?.abort();
      const mine = new AbortController();
      running = mine;
      const empty = { stance: null, pAgree: null, value: null, text: "", error: null };
      set({ argument: { status: "running", claim, form, seed, profile, ...empty } });
      const update = (part: Partial<ArgumentRun>) => {
        if (running !== mine) return;
        set(({ argument }) => ({ argument: argument && { ...argument, ...part } }));
      };
      try {
        const events = holder.engine.argue(profile, claim.trim(), {
          seed,
          form,
          signal: mine.signal,
        });
        let text = "";
        for await (const event of events) {
          if (event.type === "stance") {
            const { stance, pAgree, value } = event;
            update({ stance, pAgree, value });
          }
          if (event.type === "text") {
            text += event.text;
            update({ text });
          }
          if (event.type === "end") update({ text: event.text, status: "done" });
        }
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
    argueAgain: () => {
      get().setSeed((get().seed + 1) % SEEDS);
      return get().argue();
    },
    stopArgument: () => running?.abort(),
  });
}

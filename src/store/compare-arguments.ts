import type { Stance } from "../engine/types.ts";
import type { Value } from "../values/values.ts";
import { distinctProfiles, type ProfileResult } from "./compare-columns.ts";
import type { EngineHolder } from "./engine.ts";
import { messageOf } from "./engine.ts";
import { sameProfile } from "./profile.ts";
import type { SliceCreator } from "./state.ts";

/** What one profile says about the claim, as it is being written. */
export interface ColumnArgument extends ProfileResult {
  readonly status: "waiting" | "running" | "done" | "stopped";
  /** Null, like the next two, until the model has taken its stance. */
  readonly stance: Stance | null;
  /** P(agree) in [0, 1]. */
  readonly pAgree: number | null;
  /** The value from which the person speaks. */
  readonly value: Value | null;
  readonly text: string;
}

/** One claim argued by every column, one after another. */
export interface ColumnDebate {
  readonly status: "running" | "done" | "stopped" | "failed";
  readonly claim: string;
  /** The same for all, so that the profile is all that differs. */
  readonly seed: number;
  /** What the model takes the claim to be about, whoever argues; null, like the next, until the first stance. */
  readonly topic: string | null;
  /** Whether it takes the claim to ask for the topic, else to reject it. */
  readonly asks: boolean | null;
  /** The subject to which it belongs, in a word; null before that is known. */
  readonly subject: string | null;
  readonly results: readonly ColumnArgument[];
  readonly error: string | null;
}

export interface CompareArgumentsSlice {
  /** Null before the first. */
  columnDebate: ColumnDebate | null;
  /** Lets every column argue the claim, in their order, each profile once; a running debate is stopped first. */
  argueColumns(): Promise<void>;
  /** Stops the running debate and keeps the words so far. */
  stopColumnArguments(): void;
}

export function createCompareArgumentsSlice(
  holder: EngineHolder,
): SliceCreator<CompareArgumentsSlice> {
  let running: AbortController | null = null;
  return (set, get) => ({
    columnDebate: null,
    argueColumns: async () => {
      const { claim, seed, sampling, columns, profile: onDial } = get();
      if (holder.engine === null || claim.trim() === "") return;
      running?.abort();
      const mine = new AbortController();
      running = mine;
      const hasDial = columns.some(({ source }) => source.kind === "dial");
      const profiles = distinctProfiles(columns, onDial);
      const results: readonly ColumnArgument[] = profiles.map((profile) => ({
        profile,
        dialed: hasDial && sameProfile(profile, onDial),
        status: "waiting",
        stance: null,
        pAgree: null,
        value: null,
        text: "",
      }));
      const question = { claim: claim.trim(), seed, topic: null, asks: null, subject: null };
      set({ columnDebate: { status: "running", ...question, results, error: null } });
      const update = (change: (debate: ColumnDebate) => ColumnDebate) => {
        if (running !== mine) return;
        set(({ columnDebate }) => ({ columnDebate: columnDebate && change(columnDebate) }));
      };
      const updateOne = (index: number, part: Partial<ColumnArgument>) =>
        update((debate) => ({
          ...debate,
          results: debate.results.map((result, i) =>
            i === index ? { ...result, ...part } : result,
          ),
        }));
      try {
        for (const [index, profile] of profiles.entries()) {
          mine.signal.throwIfAborted();
          updateOne(index, { status: "running" });
          const options = {
            seed,
            form: "say",
            temperature: sampling.temperature ?? undefined,
            topP: sampling.topP ?? undefined,
            signal: mine.signal,
          } as const;
          let text = "";
          for await (const event of holder.engine.argue(profile, question.claim, options)) {
            if (event.type === "stance") {
              const { stance, pAgree, value, topic, asks, subject } = event;
              update((debate) => ({ ...debate, topic, asks, subject }));
              updateOne(index, { stance, pAgree, value });
            }
            if (event.type === "text") {
              text += event.text;
              updateOne(index, { text });
            }
            if (event.type === "end") updateOne(index, { text: event.text, status: "done" });
          }
        }
        update((debate) => ({ ...debate, status: "done" }));
      } catch (error) {
        const failed = !mine.signal.aborted;
        update((debate) => ({
          ...debate,
          status: failed ? "failed" : "stopped",
          error: failed ? messageOf(error) : null,
          results: debate.results.map((result) =>
            result.status === "done" ? result : { ...result, status: "stopped" },
          ),
        }));
      } finally {
        if (running === mine) running = null;
      }
    },
    stopColumnArguments: () => running?.abort(),
  });
}

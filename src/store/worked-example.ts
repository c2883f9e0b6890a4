/**
 * The way from a dialed profile to an answer, as the view Learn calculates it along: the same formulas as the engine's, with
 * invented readings in place of the model's, and the real model's answer to the same item beside it.
 */
import type { Answer } from "../engine/types.ts";
import { PROFILE_MAX, PROFILE_MIN, PROFILE_NEUTRAL, type Profile } from "../values/profile.ts";
import type { Value } from "../values/values.ts";
import { type EngineHolder, messageOf } from "./engine.ts";
import type { SliceCreator } from "./state.ts";

/** A value that a text may speak of. */
export interface Reading {
  readonly value: Value;
  /** Its share, in [0, 1]; those of a text sum to 1. */
  readonly share: number;
}

export interface WorkedExample {
  readonly item: string;
  /** Invented. */
  readonly readings: readonly Reading[];
  /** Invented, like the model's own in kind. */
  readonly sharpness: number;
}

export const WORKED_EXAMPLE: WorkedExample = {
  item: "Before she signs anything, Mira reads it twice. She does not like to leave things to chance.",
  readings: [
    { value: "security", share: 0.6 },
    { value: "conformity", share: 0.25 },
    { value: "self_direction", share: 0.15 },
  ],
  sharpness: 2,
};

/** A value adapter's strength, (t - 3.5) / 2.5, in [-1, 1]. */
export function gateOf(importance: number): number {
  return (importance - PROFILE_NEUTRAL) / ((PROFILE_MAX - PROFILE_MIN) / 2);
}

/** Readings raised to the power `sharpness` and scaled to sum to 1: the likeliest counts more. */
export function sharpen(readings: readonly Reading[], sharpness: number): Reading[] {
  const powers = readings.map(({ share }) => share ** sharpness);
  const whole = powers.reduce((sum, power) => sum + power, 0);
  return readings.map(({ value }, i) => ({ value, share: (powers[i] as number) / whole }));
}

/**
 * What the adapters are trained to answer about a text that carries one value: the two whole numbers next to its
 * importance, the nearer one more often, so that their mean is the importance.
 * @returns six probabilities, for the answers 1..6.
 */
export function ratingsGiven(importance: number): number[] {
  const below = Math.floor(importance);
  const above = importance - below;
  return RATINGS.map((rating) => (rating === below ? 1 - above : rating === below + 1 ? above : 0));
}

/** The answer's distribution over 1..6: each reading's ratings, weighed by its share. */
export function mixRatings(readings: readonly Reading[], profile: Profile): number[] {
  return RATINGS.map((_, i) =>
    readings.reduce(
      (sum, { value, share }) => sum + share * (ratingsGiven(profile[value])[i] as number),
      0,
    ),
  );
}

/** Mean of a distribution over the answers 1, 2, 3 and so on. */
export function expectedRating(distribution: readonly number[]): number {
  return distribution.reduce((sum, p, i) => sum + p * (i + 1), 0);
}

const RATINGS = Array.from({ length: PROFILE_MAX - PROFILE_MIN + 1 }, (_, i) => PROFILE_MIN + i);

/** The real model's answer to the example's item. */
export interface ExampleRun {
  readonly status: "running" | "done" | "failed";
  readonly profile: Profile;
  readonly answer: Answer | null;
  readonly error: string | null;
}

export interface WorkedExampleSlice {
  /** The latest run, or null before the first. */
  exampleRun: ExampleRun | null;
  /** Asks the model about the example's item for the dialed profile; a running call is stopped first. */
  askExample(): Promise<void>;
}

export function createWorkedExampleSlice(holder: EngineHolder): SliceCreator<WorkedExampleSlice> {
  let running: AbortController | null = null;
  return (set, get) => ({
    exampleRun: null,
    askExample: async () => {
      const { profile } = get();
      if (holder.engine === null) return;
      running?.abort();
      const mine = new AbortController();
      running = mine;
      const update = (run: ExampleRun) => {
        if (running === mine) set({ exampleRun: run });
      };
      update({ status: "running", profile, answer: null, error: null });
      try {
        const item = { id: "example", text: WORKED_EXAMPLE.item, scale: "like6" as const };
        const [[answer = null] = []] = await holder.engine.answer([profile], [item], {
          signal: mine.signal,
        });
        update({ status: "done", profile, answer, error: null });
      } catch (error) {
        update({ status: "failed", profile, answer: null, error: messageOf(error) });
      } finally {
        if (running === mine) running = null;
      }
    },
  });
}

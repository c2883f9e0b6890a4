import type { CallOptions, Engine } from "../engine/types.ts";
import { PROFILE_MAX, PROFILE_MIN, type Profile } from "../values/profile.ts";
import type { ByValue, Value } from "../values/values.ts";
import { VALUES } from "../values/values.ts";
import type { EngineHolder } from "./engine.ts";
import { messageOf } from "./engine.ts";
import { type WordDrop, withoutWord, wordDrops, wordsOf } from "./occlusion.ts";
import type { SliceCreator } from "./state.ts";

interface Failed {
  readonly status: "failed";
  readonly error: string;
}

/** What the model reads in one text. */
export type Reading =
  | { readonly status: "running" }
  /** Strength of each value, in [0, 1]: the model's probability that the text speaks for it. */
  | { readonly status: "done"; readonly strengths: ByValue }
  | Failed;

/** What the words of one text carry of the values in it. */
export type Occlusion =
  /** Texts read, of all that have to be. */
  | { readonly status: "running"; readonly done: number; readonly total: number }
  | { readonly status: "done"; readonly words: readonly WordDrop[] }
  | Failed;

type ByText<Entry> = ReadonlyMap<string, Entry>;

export interface ReadingSlice {
  /** What is known by text; at most {@link MOST_TEXTS} of the latest. */
  readings: ByText<Reading>;
  occlusions: ByText<Occlusion>;
  /** Reads the values in a text, unless they are known or being read. */
  readText(text: string): Promise<void>;
  /** Finds what each word of a text carries, unless that is known or being found. */
  readWords(text: string): Promise<void>;
  /** Gives up the words of a text. */
  stopWords(text: string): void;
  /** Gives up all that is being read, for something more urgent; what is known stays. */
  stopReading(): void;
}

/** Texts whose readings are kept. */
export const MOST_TEXTS = 60;

export function createReadingSlice(holder: EngineHolder): SliceCreator<ReadingSlice> {
  return (set, get) => {
    const texts = perText<Reading>(
      () => get().readings,
      (readings) => set({ readings }),
    );
    const words = perText<Occlusion>(
      () => get().occlusions,
      (occlusions) => set({ occlusions }),
    );
    return {
      readings: new Map(),
      occlusions: new Map(),
      readText: async (text) => {
        const { engine } = holder;
        if (engine === null) return;
        await texts.run(text, async (update, signal) => {
          update({ status: "running" });
          const [strengths] = await engine.read([text], { signal });
          if (strengths) update({ status: "done", strengths });
        });
      },
      readWords: async (text) => {
        const { engine } = holder;
        if (engine === null) return;
        await words.run(text, async (update, signal) => {
          const onProgress = (done: number, total: number) =>
            update({ status: "running", done, total });
          onProgress(0, wordsOf(text).length + 1);
          update({ status: "done", words: await occlude(engine, text, { signal, onProgress }) });
        });
      },
      stopWords: words.stop,
      stopReading: () => {
        for (const text of get().readings.keys()) texts.stop(text);
        for (const text of get().occlusions.keys()) words.stop(text);
      },
    };
  };
}

/** A profile's importances as shares of the dial, in [0, 1], so that they can be drawn over strengths. */
export function importanceShares(profile: Profile): ByValue {
  const share = (importance: number) => (importance - PROFILE_MIN) / (PROFILE_MAX - PROFILE_MIN);
  return Object.fromEntries(VALUES.map((value) => [value, share(profile[value])])) as ByValue;
}

/** The value with the highest strength; the first in circle order where several have it. */
export function strongestValue(strengths: ByValue): Value {
  return VALUES.reduce((best, value) => (strengths[value] > strengths[best] ? value : best));
}

/** Reads the text whole and without each of its words, all in one call. */
async function occlude(engine: Engine, text: string, options: CallOptions): Promise<WordDrop[]> {
  const words = wordsOf(text);
  const shortened = words.map((word) => withoutWord(text, word));
  // A text of one word leaves nothing to read.
  const readable = shortened.filter((rest) => wordsOf(rest).length > 0);
  const [whole, ...others] = await engine.read([text, ...readable], options);
  if (!whole) return [];
  return wordDrops(
    words,
    whole,
    shortened.map((rest) => others[readable.indexOf(rest)] ?? null),
  );
}

/** Work of one kind, once per text. What is given up leaves nothing behind, so that it can be asked for again at once. */
function perText<Entry extends { readonly status: string }>(
  known: () => ByText<Entry | Failed>,
  keep: (entries: ByText<Entry | Failed>) => void,
) {
  const running = new Map<string, AbortController>();
  const stop = (text: string) => {
    if (!running.has(text)) return;
    running.get(text)?.abort();
    running.delete(text);
    keep(withEntry(known(), text, null));
  };
  const run = async (
    text: string,
    work: (update: (entry: Entry) => void, signal: AbortSignal) => Promise<void>,
  ) => {
    const before = known().get(text);
    if (before !== undefined && before.status !== "failed") return;
    const mine = new AbortController();
    running.set(text, mine);
    const update = (entry: Entry | Failed) => {
      if (running.get(text) === mine) keep(withEntry(known(), text, entry));
    };
    try {
      await work(update, mine.signal);
    } catch (error) {
      update({ status: "failed", error: messageOf(error) });
    } finally {
      if (running.get(text) === mine) running.delete(text);
    }
  };
  return { run, stop };
}

/** The entries with one renewed (null = without it), and without the oldest beyond the limit. */
function withEntry<Entry>(
  entries: ByText<Entry>,
  text: string,
  entry: Entry | null,
): ByText<Entry> {
  const others = [...entries].filter(([key]) => key !== text);
  const all = entry === null ? others : [...others, [text, entry] as const];
  return new Map(all.slice(-MOST_TEXTS));
}

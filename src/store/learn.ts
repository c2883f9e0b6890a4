import { LinkError } from "./link.ts";
import type { SliceCreator } from "./state.ts";

/** The sections of the view Learn, in their order. */
export const LEARN_SECTIONS = [
  "tour",
  "values",
  "mixing",
  "answering",
  "charts",
  "limits",
  "glossary",
] as const;

export type LearnSection = (typeof LEARN_SECTIONS)[number];

/** The glossary's terms, in the order of the things themselves; the page sorts them by name. */
export const TERMS = [
  "value",
  "higher_order_value",
  "circumplex",
  "pvq",
  "profile",
  "centred_score",
  "group_average",
  "language_model",
  "token",
  "prompt",
  "topic",
  "parameter",
  "base_model",
  "lora_adapter",
  "rank",
  "gate",
  "value_injection",
  "logits",
  "softmax",
  "probability",
  "distribution",
  "expected_answer",
  "entropy",
  "surprise",
  "sharpness",
  "seed",
  "temperature",
  "top_p",
  "nmse",
  "midpoint",
  "leave_one_out_mean",
  "correlation",
  "confidence_interval",
  "held_out",
  "quantisation",
  "webgpu",
  "wasm",
] as const;

export type Term = (typeof TERMS)[number];

/** A place in the view Learn that a link can lead to. */
export type LearnPlace = LearnSection | Term;

export interface LearnSlice {
  /** The place that was asked for last, a new object each time; null = the view's top. */
  learnAt: { readonly place: LearnPlace } | null;
  /** What the glossary is searched for. */
  glossaryQuery: string;
  setGlossaryQuery(query: string): void;
  /** Shows the view Learn at this place; the search ends, because it may hide the place. */
  openLearn(place: LearnPlace): void;
  /** Forgets the place once another view is shown, so that the view's next visit begins at its top. */
  leaveLearn(): void;
}

export const createLearnSlice: SliceCreator<LearnSlice> = (set, get) => ({
  learnAt: null,
  glossaryQuery: "",
  setGlossaryQuery: (glossaryQuery) => set({ glossaryQuery }),
  openLearn: (place) => set({ view: "learn", learnAt: { place }, glossaryQuery: "" }),
  leaveLearn: () => {
    if (get().view !== "learn") set({ learnAt: null });
  },
});

/** The place for a link; nothing for the view's top. */
export function encodeLearnAt(at: LearnSlice["learnAt"]): string {
  return at?.place ?? "";
}

/** @throws {LinkError} when the view has no such place. */
export function decodeLearnAt(text: string): LearnSlice["learnAt"] {
  const place = [...LEARN_SECTIONS, ...TERMS].find((candidate) => candidate === text);
  if (place === undefined) throw new LinkError("damaged");
  return { place };
}

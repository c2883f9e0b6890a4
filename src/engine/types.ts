/**
 * What the engine offers, as pure types: the same interface is implemented directly (Node, tests) and across a worker (page).
 */
import type { Profile } from "../values/profile.ts";
import type { ByValue, Value } from "../values/values.ts";

/** How an item is answered: six-point "like me", a numeric scale with named ends, or a list of options. */
export type Scale =
  | "like6"
  | {
      readonly min: number;
      readonly max: number;
      readonly minLabel: string;
      readonly maxLabel: string;
    }
  | { readonly options: readonly string[] };

export interface Item {
  readonly id: string;
  readonly text: string;
  readonly scale: Scale;
  /** The answer rests on the profile as a whole: no single value is read in the text as its reason. */
  readonly whole?: boolean;
}

/** The model's answer to one item for one profile. */
export interface Answer {
  /** Probability of each option, in the order of the scale; sums to 1. */
  readonly distribution: readonly { readonly option: string; readonly p: number }[];
  /** Mean answer in the scale's own numbers; for a list of options the mean position, 1 = first option. */
  readonly expected: number;
  /** Shannon entropy of the distribution in nats, 0 .. ln(number of options). */
  readonly entropy: number;
}

export interface ArgueOptions {
  /** Same seed, same model, same profile and claim: same text. Integer, 0 .. 2^32-1. */
  readonly seed?: number;
  /** Softmax temperature; 0 = greedy. */
  readonly temperature?: number;
  /** Nucleus probability in (0, 1]. */
  readonly topP?: number;
  /** Upper bound for the length of the reason in tokens. */
  readonly maxTokens?: number;
  /**
   * How many reasons are written side by side, 1 .. 16; the one that is likeliest to the model itself is told. 1 = the text streams
   * piece by piece.
   */
  readonly candidates?: number;
  /** "say" = what the person would say; "notSay" = what they would not say (the paper's two AG forms). */
  readonly form?: "say" | "notSay";
}

export type Stance = "agree" | "disagree";

/** Pieces of a streamed argument, in this order: one stance, text pieces, one end. */
export type ArgueEvent =
  | {
      readonly type: "stance";
      readonly stance: Stance;
      readonly pAgree: number;
      /** The value from which the person speaks. */
      readonly value: Value;
      /** What the model takes the claim to be about: "keeping cars out of town". */
      readonly topic: string;
      /** Whether it takes the claim to ask for the topic; else to reject it. */
      readonly asks: boolean;
      /** The subject to which the topic belongs, in a word: "cars". */
      readonly subject: string;
    }
  | { readonly type: "text"; readonly text: string }
  | {
      readonly type: "end";
      readonly text: string;
      readonly tokens: number;
      readonly stopped: "eos" | "length";
    };

export type Device = "webgpu" | "wasm" | "node";

/**
 * What came of keeping a model's files in the browser for the next visit: all kept; no room; not allowed here (a private window,
 * plain http); or not tried, because the model folder lists no checksums.
 */
export type Kept = "kept" | "full" | "forbidden" | "unlisted";

export interface EngineInfo {
  readonly model: string;
  readonly device: Device;
  /** transformers.js name of the precision of the weights in use: fp32, fp16, q8, q4. */
  readonly dtype: string;
  readonly parameters: number;
  readonly adapters: readonly string[];
  /** How the model draws words unless an argument's options say otherwise. */
  readonly sampling: Required<Pick<ArgueOptions, "temperature" | "topP" | "maxTokens">>;
  /** Why a device that would have been preferred is not in use; absent when it is. */
  readonly fallback?: string;
  /** Absent where the files lie on this computer anyway. */
  readonly kept?: Kept;
}

/** A model folder of which the browser keeps files. */
export interface StoredModel {
  /** Its address. */
  readonly folder: string;
  /** The last part of that. */
  readonly name: string;
  /** Bytes kept, of however many the model has. */
  readonly bytes: number;
}

/** The models that the browser keeps. Both reject where the browser refuses. */
export interface ModelCache {
  list(): Promise<StoredModel[]>;
  /** Forgets them all; a model that is open stays open. */
  clear(): Promise<void>;
}

/** Progress of opening a model: bytes over all files. `total` is 0 until it is known. */
export interface LoadProgress {
  readonly stage: "download" | "compile" | "check";
  readonly loaded: number;
  readonly total: number;
}

export interface CallOptions {
  readonly signal?: AbortSignal;
  /** Called after each batch with the number of finished prompts, of all prompts that the call takes. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** A loaded model with its adapter bank. All methods reject with an {@link EngineError} subclass. */
export interface Engine {
  readonly info: EngineInfo;
  /** Streams one argument for or against the claim. Aborting ends the stream with an `AbortError`. */
  argue(
    profile: Profile,
    claim: string,
    options?: ArgueOptions & Pick<CallOptions, "signal">,
  ): AsyncIterable<ArgueEvent>;
  /** Answers every item for every profile. Result [profiles][items]; no answer is dropped. */
  answer(
    profiles: readonly Profile[],
    items: readonly Item[],
    options?: CallOptions,
  ): Promise<Answer[][]>;
  /** P(agree) with doing what each scenario describes. Result [profiles][scenarios], each in [0, 1]. */
  judge(
    profiles: readonly Profile[],
    scenarios: readonly string[],
    options?: CallOptions,
  ): Promise<number[][]>;
  /** Strength in [0, 1] with which each text expresses each value. Result [texts]. */
  read(texts: readonly string[], options?: CallOptions): Promise<ByValue[]>;
  /** Frees the session; the engine cannot be used afterwards. */
  dispose(): Promise<void>;
}

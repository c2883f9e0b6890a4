/** Several texts written side by side in one batch, after the same prompt and with all adapters off. */
import { throwIfAborted } from "../errors.ts";
import { logProbability } from "../session/logits.ts";
import type { ArgueOptions, CallOptions } from "../types.ts";
import type { TaskContext } from "./context.ts";
import type { CopiedWords } from "./copied-words.ts";
import { Sampler, seededRandom } from "./sampling.ts";
import { TextStream } from "./text-stream.ts";

export type WritingOptions = Required<
  Pick<ArgueOptions, "seed" | "temperature" | "topP" | "maxTokens" | "candidates" | "guidance">
> &
  Pick<CallOptions, "signal">;

/** What is to be written. */
export interface Draft {
  /** The prompt. */
  readonly ids: readonly number[];
  /** The prompt of the opposite case, from which guidance leads away; none = no guidance. */
  readonly counter?: readonly number[];
  /** The text whose words are taken up. */
  readonly words: CopiedWords;
  /** Tokens of which any ends a text. */
  readonly ends: readonly number[];
}

/** One text, as far as it is written. */
export interface Candidate {
  readonly text: string;
  /** Its tokens, without the one that ends it. */
  readonly ids: readonly number[];
  /** The text that the newest token completed. */
  readonly piece: string;
  /** Sum of the log-probabilities (nats, at temperature 1) of its tokens, the ending one among them. */
  readonly logProbability: number;
  /** Nats by which its tokens are likelier after the prompt than after the counter prompt; 0 without one. */
  readonly gain: number;
  /** The token that ended it, "length" when it grew too long, null while it grows. */
  readonly end: number | "length" | null;
}

/** Tokens that are less likely than the likeliest one by more nats than this stay out of a guided text, however well they fit the case. */
const REACH = 4;

/**
 * Writes the candidates, token by token, each token drawn from s + guidance (s - c), where s are the scores after the prompt and c
 * those after the counter prompt (classifier-free guidance, Sanchez et al. 2023, among the plausible tokens alone, as in contrastive
 * decoding, Li et al. 2023). Yields them after each token, always the same objects, the last time when all are done.
 * @throws {AbortError} once the signal is aborted.
 */
export async function* writeCandidates(
  { model, manifest, tokenizer, gates }: TaskContext,
  draft: Draft,
  options: WritingOptions,
): AsyncGenerator<readonly Candidate[], void, undefined> {
  const { signal } = options;
  const { counter } = draft;
  const guidance = counter ? options.guidance : 0;
  const longest = Math.max(draft.ids.length, counter?.length ?? 0);
  const limit = Math.min(options.maxTokens, manifest.maxContext - longest);
  const banned = tokenizer.specialIds.filter((id) => !draft.ends.includes(id));
  const candidates = Array.from(
    { length: options.candidates },
    (_, index) =>
      new GrowingText(
        draft,
        new TextStream((ids) => tokenizer.decode(ids)),
        // Any other stream for each candidate; the first has the seed's own.
        new Sampler({
          ...options,
          random: seededRandom((options.seed + index * 0x9e3779b1) >>> 0),
          banned,
        }),
        limit,
        guidance,
      ),
  );
  const none = new Float32Array(gates.length);
  const prompts = guidance && counter ? [draft.ids, counter] : [draft.ids];
  const sequence = await model.start(
    prompts.flatMap((ids) => candidates.map(() => ({ ids, gates: none }))),
  );
  const { length } = candidates;
  try {
    while (true) {
      throwIfAborted(signal);
      const { logits } = sequence;
      const drawn = candidates.map((candidate, n) =>
        candidate.grow(logits.at(n), prompts.length > 1 ? logits.at(length + n) : undefined),
      );
      yield candidates;
      throwIfAborted(signal);
      if (candidates.every(({ end }) => end !== null)) return;
      await model.step(
        sequence,
        prompts.flatMap(() => drawn),
      );
    }
  } finally {
    sequence.dispose();
  }
}

class GrowingText implements Candidate {
  readonly ids: number[] = [];
  piece = "";
  logProbability = 0;
  gain = 0;
  end: number | "length" | null = null;
  readonly #draft: Draft;
  readonly #stream: TextStream;
  readonly #sampler: Sampler;
  readonly #limit: number;
  readonly #guidance: number;

  constructor(draft: Draft, stream: TextStream, sampler: Sampler, limit: number, guidance: number) {
    this.#draft = draft;
    this.#stream = stream;
    this.#sampler = sampler;
    this.#limit = limit;
    this.#guidance = guidance;
  }

  get text(): string {
    return this.#stream.text;
  }

  /**
   * Draws the next token and books it; returns the token with which its rows of the batch go on.
   * @param counter the scores after the counter prompt, if there is one.
   */
  grow(scores: Float32Array, counter?: Float32Array): number {
    const { ends, words } = this.#draft;
    this.piece = "";
    if (this.end !== null) return ends[0] as number;
    // A text has at least one word.
    const token = this.#sampler.draw(
      counter ? guided(scores, counter, this.#guidance) : scores,
      this.text ? [] : ends,
      words.favouredAfter(this.ids),
    );
    const given = logProbability(scores, token);
    this.logProbability += given;
    if (counter) this.gain += given - logProbability(counter, token);
    if (ends.includes(token)) {
      this.end = token;
    } else {
      this.ids.push(token);
      this.piece = this.#stream.push(token);
      if (this.ids.length >= this.#limit) this.end = "length";
    }
    return token;
  }
}

/** s + guidance (s - c) for the plausible tokens, -Infinity for the others. Shapes [vocabulary]. */
export function guided(
  scores: Float32Array,
  counter: Float32Array,
  guidance: number,
): Float32Array {
  const least = scores.reduce((most, score) => Math.max(most, score)) - REACH;
  return scores.map((score, id) =>
    score < least ? Number.NEGATIVE_INFINITY : score + guidance * (score - (counter[id] as number)),
  );
}

/**
 * Log-probability in nats of each candidate, its ending token included, after another prompt.
 * Result [candidates].
 */
export async function likelihoods(
  { model, gates }: TaskContext,
  prompt: readonly number[],
  candidates: readonly Candidate[],
): Promise<number[]> {
  const none = new Float32Array(gates.length);
  const longest = Math.max(...candidates.map(({ ids }) => ids.length));
  const rows = candidates.map(({ ids }) => ({ ids: [...prompt, ...ids], gates: none }));
  const logits = await model.score(rows, longest + 1);
  return candidates.map(({ ids, end }, row) => {
    const written = typeof end === "number" ? [...ids, end] : ids;
    return written.reduce(
      (sum, id, n) => sum + logProbability(logits.at(row, ids.length - n), id),
      0,
    );
  });
}

/** The candidate of the highest score; an unfinished one only when none is finished. */
export function bestOf(
  candidates: readonly Candidate[],
  score: (candidate: Candidate, n: number) => number,
): Candidate {
  const scores = candidates.map(
    (candidate, n) => (candidate.end === "length" ? -1e3 : 0) + score(candidate, n),
  );
  return candidates[scores.indexOf(Math.max(...scores))] as Candidate;
}

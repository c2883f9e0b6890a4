/** Several texts written side by side in one batch, after the same prompt and with all adapters off. */
import { throwIfAborted } from "../errors.ts";
import { logProbability } from "../session/logits.ts";
import type { ArgueOptions, CallOptions } from "../types.ts";
import type { TaskContext } from "./context.ts";
import type { CopiedWords } from "./copied-words.ts";
import { Sampler, seededRandom } from "./sampling.ts";
import { TextStream } from "./text-stream.ts";

export type WritingOptions = Required<
  Pick<ArgueOptions, "seed" | "temperature" | "topP" | "maxTokens" | "candidates">
> &
  Pick<CallOptions, "signal">;

/** What is to be written. */
export interface Draft {
  /** The prompt. */
  readonly ids: readonly number[];
  /** The text whose words are taken up, if there is one. */
  readonly words?: CopiedWords;
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
  /** The token that ended it, "length" when it grew too long, null while it grows. */
  readonly end: number | "length" | null;
}

/**
 * Writes the candidates, token by token. Yields them after each token, always the same objects, the last time when all are done.
 * @throws {AbortError} once the signal is aborted.
 */
export async function* writeCandidates(
  { model, manifest, tokenizer, gates }: TaskContext,
  draft: Draft,
  options: WritingOptions,
): AsyncGenerator<readonly Candidate[], void, undefined> {
  const { signal } = options;
  const limit = Math.min(options.maxTokens, manifest.maxContext - draft.ids.length);
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
      ),
  );
  const none = new Float32Array(gates.length);
  const sequence = await model.start(candidates.map(() => ({ ids: draft.ids, gates: none })));
  try {
    while (true) {
      throwIfAborted(signal);
      const { logits } = sequence;
      const drawn = candidates.map((candidate, n) => candidate.grow(logits.at(n)));
      yield candidates;
      throwIfAborted(signal);
      if (candidates.every(({ end }) => end !== null)) return;
      await model.step(sequence, drawn);
    }
  } finally {
    sequence.dispose();
  }
}

class GrowingText implements Candidate {
  readonly ids: number[] = [];
  piece = "";
  logProbability = 0;
  end: number | "length" | null = null;
  readonly #draft: Draft;
  readonly #stream: TextStream;
  readonly #sampler: Sampler;
  readonly #limit: number;

  constructor(draft: Draft, stream: TextStream, sampler: Sampler, limit: number) {
    this.#draft = draft;
    this.#stream = stream;
    this.#sampler = sampler;
    this.#limit = limit;
  }

  get text(): string {
    return this.#stream.text;
  }

  /**
   * Draws the next token and books it; returns the token with which its row of the batch goes on.
   */
  grow(scores: Float32Array): number {
    const { ends, words } = this.#draft;
    this.piece = "";
    if (this.end !== null) return ends[0] as number;
    // A text has at least one word.
    const token = this.#sampler.draw(scores, this.text ? [] : ends, words?.favouredAfter(this.ids));
    this.logProbability += logProbability(scores, token);
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

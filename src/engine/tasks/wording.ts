/**
 * The wording of an argument, given its value and stance. The base words it, with all adapters off: the profile has had its say in
 * the position, and the base's English is the better one.
 *
 * A small model stumbles often and knows it: what it stumbled over is unlikely to it. So several reasons are written side by side in
 * one batch, and the one that reads best to the model itself is told.
 */
import { throwIfAborted } from "../errors.ts";
import { logProbability } from "../session/logits.ts";
import type { ArgueEvent, ArgueOptions, CallOptions } from "../types.ts";
import { ClaimWords } from "./claim-words.ts";
import type { TaskContext } from "./context.ts";
import { Sampler, seededRandom } from "./sampling.ts";
import { TextStream } from "./text-stream.ts";

export type WordingOptions = Required<
  Pick<ArgueOptions, "seed" | "temperature" | "topP" | "maxTokens" | "candidates">
> &
  Pick<CallOptions, "signal">;

/** One reason as it is being written. */
interface Candidate {
  readonly sampler: Sampler;
  readonly stream: TextStream;
  readonly words: ClaimWords;
  tokens: number;
  /** The text that the newest token completed. */
  piece: string;
  /** Sum of the log-probabilities (nats, at temperature 1) of its tokens, the end token among them. */
  logProbability: number;
  stopped: "eos" | "length" | null;
}

/**
 * Writes a reason after `ids`, the prompt with value and stance. With one candidate its pieces stream as they are drawn; with more,
 * the chosen one comes in one piece when all are done.
 * @param claim the claim's text, whose words a reason may take up.
 */
export async function* writeReason(
  context: TaskContext,
  ids: readonly number[],
  claim: string,
  options: WordingOptions,
): AsyncGenerator<ArgueEvent, void, undefined> {
  const { model, tokens, manifest, gates } = context;
  const { signal, candidates: count } = options;
  const limit = Math.min(options.maxTokens, manifest.maxContext - ids.length);
  const candidates = Array.from({ length: count }, (_, index) =>
    newCandidate(context, claim, options, index),
  );
  const row = { ids, gates: new Float32Array(gates.length) };
  const sequence = await model.start(candidates.map(() => row));
  try {
    while (true) {
      throwIfAborted(signal);
      const drawn = candidates.map((candidate, index) => {
        if (candidate.stopped !== null) return tokens.eos;
        return take(candidate, sequence.logits.at(index), tokens.eos, limit);
      });
      const [only] = candidates as [Candidate];
      if (count === 1 && only.piece) yield { type: "text", text: only.piece };
      throwIfAborted(signal);
      if (candidates.every(({ stopped }) => stopped !== null)) break;
      await model.step(sequence, drawn);
    }
  } finally {
    sequence.dispose();
  }
  const told = best(candidates);
  const { text } = told.stream;
  if (count > 1 && text) yield { type: "text", text };
  yield { type: "end", text, tokens: told.tokens, stopped: told.stopped ?? "length" };
}

function newCandidate(
  { tokenizer, tokens }: TaskContext,
  claim: string,
  { seed, temperature, topP }: WordingOptions,
  index: number,
): Candidate {
  return {
    sampler: new Sampler({
      temperature,
      topP,
      // Any other stream for each candidate; the first has the seed's own.
      random: seededRandom((seed + index * 0x9e3779b1) >>> 0),
      banned: tokenizer.specialIds.filter((id) => id !== tokens.eos),
    }),
    stream: new TextStream((pieces) => tokenizer.decode(pieces)),
    words: new ClaimWords(claim, tokenizer),
    tokens: 0,
    piece: "",
    logProbability: 0,
    stopped: null,
  };
}

/** Draws the next token of a candidate and books it; returns it. */
function take(candidate: Candidate, scores: Float32Array, eos: number, limit: number): number {
  const { sampler, stream, words } = candidate;
  // A reason has at least one word.
  const token = sampler.draw(scores, stream.text ? [] : [eos], words.continuations());
  candidate.logProbability += logProbability(scores, token);
  if (token === eos) {
    candidate.stopped = "eos";
    candidate.piece = "";
    return token;
  }
  words.push(token);
  candidate.tokens += 1;
  candidate.piece = stream.push(token);
  if (candidate.tokens >= limit) candidate.stopped = "length";
  return token;
}

/** The finished candidate with the greatest mean log-probability per token; an unfinished one only when none is finished. */
function best(candidates: readonly Candidate[]): Candidate {
  const score = ({ logProbability: sum, tokens, stopped }: Candidate) =>
    (stopped === "eos" ? 0 : -1e3) + sum / (tokens + 1);
  return candidates.reduce((a, b) => (score(b) > score(a) ? b : a));
}

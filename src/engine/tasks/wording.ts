/**
 * The wording of an argument, given its value and stance. The base words it, with all adapters off: the profile has had its say in
 * the position, and the base's English is the better one.
 *
 * A small model stumbles often and knows it: what it stumbled over is unlikely to it. So several reasons are written side by side in
 * one batch, and the one that the model itself finds likeliest, and most bound to the claim, is told.
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

/** What is argued about. */
export interface Subject {
  /** The prompt, with value and stance. */
  readonly ids: readonly number[];
  /** The same without the claim. */
  readonly blank: readonly number[];
  /** The claim's text, whose words a reason may take up. */
  readonly claim: string;
}

/** One reason as it is being written. */
interface Candidate {
  readonly sampler: Sampler;
  readonly stream: TextStream;
  /** Its tokens so far, without the end token. */
  readonly ids: number[];
  /** The text that the newest token completed. */
  piece: string;
  /** Sum of the log-probabilities (nats, at temperature 1) of its tokens, the end token among them. */
  logProbability: number;
  stopped: "eos" | "length" | null;
}

/**
 * Writes a reason. With one candidate its pieces stream as they are drawn; with more, the chosen one comes in one piece when all
 * are done.
 */
export async function* writeReason(
  context: TaskContext,
  subject: Subject,
  options: WordingOptions,
): AsyncGenerator<ArgueEvent, void, undefined> {
  const { model, tokens, manifest, gates } = context;
  const { ids, claim } = subject;
  const { signal, candidates: count } = options;
  const limit = Math.min(options.maxTokens, manifest.maxContext - ids.length);
  const candidates = Array.from({ length: count }, (_, index) =>
    newCandidate(context, options, index),
  );
  const words = new ClaimWords(claim, context.tokenizer);
  const row = { ids, gates: new Float32Array(gates.length) };
  const sequence = await model.start(candidates.map(() => row));
  try {
    while (true) {
      throwIfAborted(signal);
      const drawn = candidates.map((candidate, index) => {
        if (candidate.stopped !== null) return tokens.eos;
        return take(candidate, sequence.logits.at(index), words, tokens.eos, limit);
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
  const told =
    count === 1 ? (candidates[0] as Candidate) : await best(context, subject, candidates);
  const { text } = told.stream;
  if (count > 1 && text) yield { type: "text", text };
  yield { type: "end", text, tokens: told.ids.length, stopped: told.stopped ?? "length" };
}

function newCandidate(
  { tokenizer, tokens }: TaskContext,
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
    ids: [],
    piece: "",
    logProbability: 0,
    stopped: null,
  };
}

/** Draws the next token of a candidate and books it; returns it. */
function take(
  candidate: Candidate,
  scores: Float32Array,
  words: ClaimWords,
  eos: number,
  limit: number,
): number {
  const { sampler, stream, ids } = candidate;
  // A reason has at least one word.
  const token = sampler.draw(scores, stream.text ? [] : [eos], words.favouredAfter(ids.at(-1)));
  candidate.logProbability += logProbability(scores, token);
  if (token === eos) {
    candidate.stopped = "eos";
    candidate.piece = "";
    return token;
  }
  ids.push(token);
  candidate.piece = stream.push(token);
  if (ids.length >= limit) candidate.stopped = "length";
  return token;
}

/** Weights of what a text gains from its claim, and of taking up the claim's words, beside its fluency. */
const BOND = 1;
const COVER = 1;

/**
 * The candidate that is told: likely after the claim, and because of it. Its score is the mean log-probability per token, plus BOND
 * times its gain over the same prompt without the claim (the pointwise mutual information of text and claim), plus COVER times the
 * share of the claim's words that it takes up. An unfinished one only when none is finished.
 */
async function best(
  context: TaskContext,
  { claim, blank }: Subject,
  candidates: readonly Candidate[],
): Promise<Candidate> {
  const alone = await likelihoods(context, blank, candidates);
  const scores = candidates.map(({ ids, stream, logProbability: given, stopped }, n) => {
    const fluent = (given + BOND * (given - (alone[n] as number))) / (ids.length + 1);
    return (
      (stopped === "eos" ? 0 : -1e3) + fluent + COVER * ClaimWords.coverage(claim, stream.text)
    );
  });
  return candidates[scores.indexOf(Math.max(...scores))] as Candidate;
}

/** Log-probability in nats of each candidate, the end token among its tokens if it has one, after another prompt. */
async function likelihoods(
  { model, tokens, gates }: TaskContext,
  prompt: readonly number[],
  candidates: readonly Candidate[],
): Promise<number[]> {
  const logits = await model.score(
    candidates.map(({ ids }) => ({
      ids: [...prompt, ...ids],
      gates: new Float32Array(gates.length),
    })),
    Math.max(...candidates.map(({ ids }) => ids.length)) + 1,
  );
  return candidates.map(({ ids, stopped }, row) => {
    const written = stopped === "eos" ? [...ids, tokens.eos] : ids;
    return written.reduce(
      (sum, id, n) => sum + logProbability(logits.at(row, ids.length - n), id),
      0,
    );
  });
}

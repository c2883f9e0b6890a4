/**
 * The wording of an argument, given its topic, value and side. The base words it, with all adapters off: the profile has had its
 * say in the position, and the base's English is the better one.
 *
 * A small model stumbles often and knows it: what it stumbled over is unlikely to it. So several reasons are written side by side in
 * one batch, each led away from what it would write for the other side, and the one that the model itself finds likeliest, and most
 * bound to its side and topic, is told.
 */
import type { ArgueEvent } from "../types.ts";
import type { Candidate, WritingOptions } from "./candidates.ts";
import { bestOf, likelihoods, writeCandidates } from "./candidates.ts";
import type { TaskContext } from "./context.ts";
import { CopiedWords } from "./copied-words.ts";

/** What is argued about. */
export interface Subject {
  /** The prompt, with value and side. */
  readonly ids: readonly number[];
  /** The same with the other side. */
  readonly counter: readonly number[];
  /** The same without the topic. */
  readonly blank: readonly number[];
  /** The topic, whose words a reason may take up. */
  readonly topic: string;
}

/**
 * Writes a reason. With one candidate its pieces stream as they are drawn; with more, the chosen one comes in one piece when all
 * are done.
 */
export async function* writeReason(
  context: TaskContext,
  subject: Subject,
  options: WritingOptions,
): AsyncGenerator<ArgueEvent, void, undefined> {
  const { ids: prompt, counter, topic } = subject;
  const words = new CopiedWords(topic, context.tokenizer);
  const draft = { ids: prompt, counter, words, ends: [context.tokens.eos] };
  let written: readonly Candidate[] = [];
  for await (const candidates of writeCandidates(context, draft, options)) {
    written = candidates;
    const [first] = candidates as [Candidate];
    if (candidates.length === 1 && first.piece) yield { type: "text", text: first.piece };
  }
  const several = written.length > 1;
  const { text, ids, end } = several
    ? await best(context, subject, written)
    : (written[0] as Candidate);
  if (several && text) yield { type: "text", text };
  yield { type: "end", text, tokens: ids.length, stopped: end === "length" ? "length" : "eos" };
}

/** Weights of what a text gains from its side and from its topic, and of taking up the topic's words, beside its fluency. */
const SIDE = 0.3;
const TOPIC = 1;
const COVER = 1;

/**
 * The candidate that is told. It is worth, in nats per token, its mean log-probability, plus SIDE times its mean gain over the other
 * side, plus TOPIC times its mean gain over the same prompt without the topic (their pointwise mutual information), plus COVER times
 * the share of the topic's words that it takes up.
 */
async function best(
  context: TaskContext,
  { blank, topic }: Subject,
  candidates: readonly Candidate[],
): Promise<Candidate> {
  const alone = await likelihoods(context, blank, candidates);
  return bestOf(candidates, ({ ids, text, logProbability: given, gain }, n) => {
    const bound = given + SIDE * gain + TOPIC * (given - (alone[n] as number));
    return bound / (ids.length + 1) + COVER * CopiedWords.coverage(topic, text);
  });
}

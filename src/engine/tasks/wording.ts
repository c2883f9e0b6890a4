/**
 * The wording of an argument, given its topic, value and side. The base words it, with all adapters off: the profile has had its
 * say in the position, and the base's English is the better one.
 *
 * A small model stumbles often and knows it: what it stumbled over is unlikely to it. So several reasons are written side by side in
 * one batch, and the one that the model itself finds likeliest, and most bound to its topic, is told. Where it has written its copy token, the topic is told in its own words.
 */
import type { ArgueEvent } from "../types.ts";
import type { Candidate, WritingOptions } from "./candidates.ts";
import { bestOf, likelihoods, writeCandidates } from "./candidates.ts";
import type { TaskContext } from "./context.ts";
import { withTopic } from "./topic-copy.ts";

/** What is argued about. */
export interface Matter {
  /** The prompt, with value and side. */
  readonly ids: readonly number[];
  /** The same without the topic. */
  readonly blank: readonly number[];
  /** The topic, to which a reason points with the copy token. */
  readonly topic: string;
}

/**
 * Writes a reason. With one candidate its pieces stream as they are drawn; with more, the chosen one comes in one piece when all
 * are done.
 */
export async function* writeReason(
  context: TaskContext,
  matter: Matter,
  options: WritingOptions,
): AsyncGenerator<ArgueEvent, void, undefined> {
  const { tokenizer, tokens } = context;
  const { ids: prompt, topic } = matter;
  const mark = tokenizer.decode([tokens.topic]);
  const told = ({ text }: Candidate) => withTopic(text, mark, topic);
  const draft = { ids: prompt, ends: [tokens.eos] };
  let written: readonly Candidate[] = [];
  let shown = "";
  for await (const candidates of writeCandidates(context, draft, options)) {
    written = candidates;
    const [first] = candidates as [Candidate];
    if (candidates.length > 1 || !first.piece) continue;
    const whole = told(first);
    yield { type: "text", text: whole.slice(shown.length) };
    shown = whole;
  }
  const several = written.length > 1;
  const chosen = several ? await best(context, matter, written, mark) : (written[0] as Candidate);
  const text = told(chosen);
  const { ids, end } = chosen;
  if (several && text) yield { type: "text", text };
  yield { type: "end", text, tokens: ids.length, stopped: end === "length" ? "length" : "eos" };
}

/** Weights of what a text gains from its topic, and of naming the topic once, beside its fluency. */
const TOPIC = 1;
const NAMED = 1;

/**
 * The candidate that is told. It is worth, in nats per token, its mean log-probability, plus TOPIC times its mean gain over the same prompt without the topic (their pointwise mutual information), plus NAMED if it
 * names the topic once.
 */
async function best(
  context: TaskContext,
  { blank }: Matter,
  candidates: readonly Candidate[],
  mark: string,
): Promise<Candidate> {
  const alone = await likelihoods(context, blank, candidates);
  return bestOf(candidates, ({ ids, text, logProbability: given }, n) => {
    const bound = given + TOPIC * (given - (alone[n] as number));
    return bound / (ids.length + 1) + (text.split(mark).length === 2 ? NAMED : 0);
  });
}

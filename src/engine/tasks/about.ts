/**
 * What a claim is about: the first step of an argument. The base puts the claim's topic into a short phrase and says whether the
 * claim asks for it ("Cars should be kept out of town" asks for "keeping cars out of town") or rejects it, and to which subject it
 * belongs ("cars"). From there on, only topic and subject count: a small model that has to find the topic, the side and the words all at once loses one of them.
 */
import type { ModelTokenizer } from "../model/tokenizer.ts";
import { softmaxOver } from "../session/logits.ts";
import type { CallOptions } from "../types.ts";
import type { Candidate, WritingOptions } from "./candidates.ts";
import { bestOf, writeCandidates } from "./candidates.ts";
import type { TaskContext } from "./context.ts";
import { CopiedWords } from "./copied-words.ts";
import { strayWords } from "./stray-words.ts";

/** What a claim is about. */
export interface Gist {
  /** A noun phrase: "keeping cars out of town". */
  readonly topic: string;
  /** Whether who agrees with the claim is for the topic. */
  readonly asks: boolean;
  /** One of the model's subjects: "cars". */
  readonly subject: string;
}

/** How the topic is written: always the same, so that a claim has one topic whatever the argument's seed. */
const WRITING = {
  seed: 0,
  temperature: 0.7,
  topP: 0.9,
  maxTokens: 32,
  candidates: 16,
} as const satisfies WritingOptions;

/** Nats by which the claim's own tokens are favoured, and those of its words as gerunds: what is not in the claim is seldom its topic. */
const OWN = 1;
const GERUND = 1;
/** Weight of being made of the claim's words, and of as many of them as can be, beside a topic's likelihood per token. */
const COVER = 1.5;
/** Nats that a word costs which is neither the claim's nor one of the language, or which comes oftener than in the claim. */
const STRAY = 1;

/** Topics of the claims argued about last, for each model. */
const known = new WeakMap<TaskContext, Map<string, Gist>>();
const REMEMBERED = 500;

/**
 * The topic of a claim and the claim's side.
 * Of several phrases the one is taken that is likely and made of the claim's words, of as many of them as can be.
 * @throws {InputError} for an empty or too long claim, {@link AbortError} once the signal is aborted.
 */
export async function gistOf(
  context: TaskContext,
  claim: string,
  { signal }: Pick<CallOptions, "signal"> = {},
): Promise<Gist> {
  const gists = known.get(context) ?? new Map<string, Gist>();
  known.set(context, gists);
  const found = gists.get(claim);
  if (found) return found;
  const gist = await findGist(context, claim, signal);
  if (gists.size >= REMEMBERED) gists.clear();
  gists.set(claim, gist);
  return gist;
}

async function findGist(
  context: TaskContext,
  claim: string,
  signal: AbortSignal | undefined,
): Promise<Gist> {
  const { model, manifest, prompts, tokenizer, tokens, gates } = context;
  const room = { room: WRITING.maxTokens + 2, subject: "The claim" };
  const said = withoutCapital(claim.trim());
  const prompt = prompts.ids("about", { claim: said }, room);
  const ends = [tokens.for, tokens.against];
  const words = new CopiedWords(claim, tokenizer, claimTokens(tokenizer, said, ends));
  const draft = { ids: prompt, words, ends };
  let written: readonly Candidate[] = [];
  for await (const candidates of writeCandidates(context, draft, { ...WRITING, signal })) {
    written = candidates;
  }
  // A word of one token is in the vocabulary because texts hold it.
  const isKnown = (word: string) => tokenizer.encode(` ${word}`).length === 1;
  const { text: topic, ids } = bestOf(written, ({ text, ids, logProbability }) => {
    const likely = logProbability / (ids.length + 1);
    const covered = CopiedWords.coverage(claim, text) + CopiedWords.coverage(text, claim);
    return likely + COVER * covered - STRAY * strayWords(claim, text, isKnown).length;
  });
  const after = async (...more: number[]) => {
    const row = { ids: [...prompt, ...ids, ...more], gates: new Float32Array(gates.length) };
    return (await model.score([row], 1)).at(0);
  };
  const [pAsks] = softmaxOver(await after(), ends) as [number, number];
  const asks = pAsks >= 0.5;
  const { subjects } = manifest;
  // Subjects are told apart by their first tokens.
  const firsts = subjects.map((subject) => tokenizer.encode(` ${subject}`)[0] as number);
  const pSubject = softmaxOver(await after(asks ? tokens.for : tokens.against), firsts);
  return { topic, asks, subject: subjects[pSubject.indexOf(Math.max(...pSubject))] as string };
}

/**
 * A claim as the model was trained to read it here: unless its first word is "I" or an abbreviation, it has no capital, and so the
 * same tokens as within the topic (`lower_first` in training/prose/texts.py).
 */
function withoutCapital(sentence: string): string {
  return /^(I\b|.\p{Lu})/u.test(sentence)
    ? sentence
    : sentence.slice(0, 1).toLowerCase() + sentence.slice(1);
}

/** The tokens of a claim, those of its words as gerunds ("share" and "shared" as "sharing"), and the ends, with their nats. */
function claimTokens(
  tokenizer: Pick<ModelTokenizer, "encode" | "plain">,
  claim: string,
  ends: readonly number[],
): ReadonlyMap<number, number> {
  const plain = tokenizer.plain(claim);
  const gerunds = [/(e|ed|s)?(?=[ .,])/gu, /(?=[ .,])/gu].map((end) => plain.replace(end, "ing"));
  const nats = new Map<number, number>();
  for (const text of gerunds) for (const id of tokenizer.encode(` ${text}`)) nats.set(id, GERUND);
  for (const id of [...tokenizer.encode(` ${plain}`), ...ends]) nats.set(id, OWN);
  return nats;
}

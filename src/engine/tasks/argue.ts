import type { Profile } from "../../values/profile.ts";
import type { Value } from "../../values/values.ts";
import { VALUES } from "../../values/values.ts";
import { InputError, throwIfAborted } from "../errors.ts";
import { softmaxOver } from "../session/logits.ts";
import type { ArgueEvent, ArgueOptions, CallOptions } from "../types.ts";
import type { Gist } from "./about.ts";
import { gistOf } from "./about.ts";
import type { TaskContext } from "./context.ts";
import { gatesFor } from "./context.ts";
import { draw, hash, seededRandom } from "./sampling.ts";
import { writeReason } from "./wording.ts";

/**
 * Argues for or against a claim. The model first writes what the claim is about; on this topic it names the value from which the
 * person speaks, then the side that this value takes, then the reason. P(for) sums over the ten values: sum_v P(v) P(for | v); the
 * side is the likelier one, the value is drawn from P(v | side), and the reason is sampled after both. Who is for the topic agrees
 * with a claim that asks for it and disagrees with one that rejects it.
 * @throws {InputError} for a claim or an option that cannot be used, {@link AbortError} once the signal is aborted.
 */
export async function* argue(
  context: TaskContext,
  profile: Profile,
  claim: string,
  options: ArgueOptions & Pick<CallOptions, "signal"> = {},
): AsyncGenerator<ArgueEvent, void, undefined> {
  const resolved = withDefaults(context, options);
  const gist = await gistOf(context, claim, resolved);
  const { topic, asks, subject } = gist;
  // The topic has its say: else all claims argued about with one seed would be seen from the same value.
  const random = seededRandom((resolved.seed ^ hash(topic)) >>> 0);
  const { pFor, value } = await takePosition(context, profile, gist, resolved, random);
  const isFor = pFor >= 0.5;
  const pAgree = asks ? pFor : 1 - pFor;
  yield {
    type: "stance",
    stance: isFor === asks ? "agree" : "disagree",
    pAgree,
    value,
    topic,
    asks,
    subject,
  };
  const { tokens, prompts } = context;
  const mine = isFor ? tokens.agree : tokens.disagree;
  const speaker = tokens.values[value].for;
  const prompt = prompts.ids("argue", { topic, subject }, PROMPT);
  const matter = {
    ids: [...prompt, speaker, mine],
    blank: [...prompts.blank("argue", { subject }), speaker, mine],
    topic,
  };
  yield* writeReason(context, matter, resolved);
}

/** Where a person stands on a topic. */
interface Position {
  /** Probability of being for it. */
  readonly pFor: number;
  /** The value from which the person speaks. */
  readonly value: Value;
}

/** Rows of one forward pass. */
const MOST_CANDIDATES = 16;

/** Room that a prompt leaves for the value, the side and at least one word. */
const PROMPT = { room: 3, subject: "The claim" };

/** Power on P(value): the model tells a profile's values apart only weakly when it has to name one to speak from. */
const SHARPNESS = 8;

/** Where a profile stands on a topic. */
async function takePosition(
  context: TaskContext,
  profile: Profile,
  { topic, subject }: Gist,
  { form, temperature, signal }: Resolved,
  random: () => number,
): Promise<Position> {
  const { model, tokens } = context;
  const format = form === "say" ? "argue" : "argueNot";
  const prompt = context.prompts.ids(format, { topic, subject }, PROMPT);
  const [gates] = gatesFor(context, [profile]) as [Float32Array];
  const speakers = VALUES.map((value) => tokens.values[value].for);

  throwIfAborted(signal);
  const first = await model.score([{ ids: prompt, gates }], 1);
  const pValue = softmaxOver(first.at(0), speakers);
  throwIfAborted(signal);
  const sides = await model.score(
    speakers.map((speaker) => ({ ids: [...prompt, speaker], gates })),
    1,
  );
  throwIfAborted(signal);
  const pForGiven = speakers.map(
    (_, v) => softmaxOver(sides.at(v), [tokens.agree, tokens.disagree])[0] as number,
  );
  const weight = pValue.map((p) => p ** SHARPNESS);
  const whole = weight.reduce((sum, w) => sum + w, 0);
  const pFor = weight.reduce((sum, w, v) => sum + (w / whole) * (pForGiven[v] as number), 0);
  const weights = weight.map((w, v) => {
    const given = pForGiven[v] as number;
    return w * (pFor >= 0.5 ? given : 1 - given);
  });
  const speaker = temperature === 0 ? weights.indexOf(Math.max(...weights)) : draw(weights, random);
  return { pFor, value: VALUES[speaker] as Value };
}

type Resolved = Required<ArgueOptions> & Pick<CallOptions, "signal">;

/** Fills in the model's own settings and checks the given ones. */
function withDefaults(
  { manifest }: TaskContext,
  options: ArgueOptions & Pick<CallOptions, "signal">,
): Resolved {
  const resolved: Resolved = {
    ...manifest.sampling,
    seed: Math.floor(Math.random() * 2 ** 32),
    form: "say",
    ...Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)),
  };
  const { seed, temperature, topP, maxTokens, candidates } = resolved;
  if (!Number.isInteger(seed) || seed < 0 || seed >= 2 ** 32) {
    throw new InputError("The seed is a whole number from 0 to 4294967295.");
  }
  if (!(temperature >= 0 && temperature <= 10)) {
    throw new InputError("The temperature is a number from 0 to 10.");
  }
  if (!(topP > 0 && topP <= 1)) throw new InputError("Top-p is a number above 0, at most 1.");
  if (!Number.isInteger(maxTokens) || maxTokens < 1) {
    throw new InputError("The number of tokens is a whole number from 1 on.");
  }
  if (!Number.isInteger(candidates) || candidates < 1 || candidates > MOST_CANDIDATES) {
    throw new InputError(
      `The number of candidates is a whole number from 1 to ${MOST_CANDIDATES}.`,
    );
  }
  return resolved;
}

import type { Profile } from "../../values/profile.ts";
import type { Value } from "../../values/values.ts";
import { VALUES } from "../../values/values.ts";
import { InputError, throwIfAborted } from "../errors.ts";
import { softmaxOver } from "../session/logits.ts";
import type { ArgueEvent, ArgueOptions, CallOptions, Stance } from "../types.ts";
import type { TaskContext } from "./context.ts";
import { gatesFor } from "./context.ts";
import { draw, Sampler, seededRandom } from "./sampling.ts";
import { TextStream } from "./text-stream.ts";

/**
 * Argues for or against a claim. The model first names the value from which the person speaks, then the stance that this
 * value takes, then the reason. P(agree) sums over the ten values: sum_v P(v) P(agree | v); the stance is its likelier side, the
 * value is drawn from P(v | stance), and the reason is sampled after both.
 * @throws {InputError} for a claim or an option that cannot be used, {@link AbortError} once the signal is aborted.
 */
export async function* argue(
  context: TaskContext,
  profile: Profile,
  claim: string,
  options: ArgueOptions & Pick<CallOptions, "signal"> = {},
): AsyncGenerator<ArgueEvent, void, undefined> {
  const resolved = withDefaults(context, options);
  const random = seededRandom(resolved.seed);
  const position = await takePosition(context, profile, claim, resolved, random);
  yield { type: "stance", ...position };
  yield* writeReason(context, claim, position, resolved, random);
}

type Position = Omit<Extract<ArgueEvent, { type: "stance" }>, "type">;

/** Room that a prompt leaves for the value, the stance and at least one word. */
const PROMPT = { room: 3, subject: "The claim" };

/** The value, the stance and P(agree) for a profile. */
async function takePosition(
  context: TaskContext,
  profile: Profile,
  claim: string,
  { form, temperature, signal }: Resolved,
  random: () => number,
): Promise<Position> {
  const { model, tokens } = context;
  const prompt = context.prompts.ids(form === "say" ? "argue" : "argueNot", { claim }, PROMPT);
  const [gates] = gatesFor(context, [profile]) as [Float32Array];
  const speakers = VALUES.map((value) => tokens.values[value].for);

  throwIfAborted(signal);
  const first = await model.score([{ ids: prompt, gates }], 1);
  const pValue = softmaxOver(first.at(0), speakers);
  throwIfAborted(signal);
  const stances = await model.score(
    speakers.map((speaker) => ({ ids: [...prompt, speaker], gates })),
    1,
  );
  throwIfAborted(signal);
  const pAgreeGiven = speakers.map(
    (_, v) => softmaxOver(stances.at(v), [tokens.agree, tokens.disagree])[0] as number,
  );
  const pAgree = pValue.reduce((sum, p, v) => sum + p * (pAgreeGiven[v] as number), 0);
  const stance: Stance = pAgree >= 0.5 ? "agree" : "disagree";
  const weights = pValue.map((p, v) => {
    const given = pAgreeGiven[v] as number;
    return p * (stance === "agree" ? given : 1 - given);
  });
  const speaker = temperature === 0 ? weights.indexOf(Math.max(...weights)) : draw(weights, random);
  return { stance, pAgree, value: VALUES[speaker] as Value };
}

/**
 * The reason, given its value and stance. The base words it, with all adapters off: the profile has had its say in the position,
 * and the base's English is the better one.
 */
async function* writeReason(
  { model, tokens, tokenizer, manifest, prompts, gates: rules }: TaskContext,
  claim: string,
  { stance, value }: Position,
  { temperature, topP, maxTokens, signal }: Resolved,
  random: () => number,
): AsyncGenerator<ArgueEvent, void, undefined> {
  const prompt = prompts.ids("argue", { claim }, PROMPT);
  const ids = [...prompt, tokens.values[value].for, tokens[stance]];
  const limit = Math.min(maxTokens, manifest.maxContext - ids.length);
  const sampler = new Sampler({
    temperature,
    topP,
    random,
    banned: tokenizer.specialIds.filter((id) => id !== tokens.eos),
  });
  const sequence = await model.start([{ ids, gates: new Float32Array(rules.length) }]);
  try {
    const stream = new TextStream((pieces) => tokenizer.decode(pieces));
    let count = 0;
    let stopped: "eos" | "length" = "length";
    while (count < limit) {
      throwIfAborted(signal);
      // A reason has at least one word.
      const token = sampler.draw(sequence.logits.at(0), stream.text ? [] : [tokens.eos]);
      if (token === tokens.eos) {
        stopped = "eos";
        break;
      }
      count += 1;
      const text = stream.push(token);
      if (text) yield { type: "text", text };
      throwIfAborted(signal);
      if (count < limit) await model.step(sequence, [token]);
    }
    throwIfAborted(signal);
    yield { type: "end", text: stream.text, tokens: count, stopped };
  } finally {
    sequence.dispose();
  }
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
  const { seed, temperature, topP, maxTokens } = resolved;
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
  return resolved;
}

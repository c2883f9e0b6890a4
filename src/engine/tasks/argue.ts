import type { Profile } from "../../values/profile.ts";
import { InputError, throwIfAborted } from "../errors.ts";
import { softmaxOver } from "../session/logits.ts";
import type { ArgueEvent, ArgueOptions, CallOptions } from "../types.ts";
import type { TaskContext } from "./context.ts";
import { gatesFor } from "./context.ts";
import { Sampler, seededRandom } from "./sampling.ts";
import { TextStream } from "./text-stream.ts";

/**
 * Argues for or against a claim: the stance is the likelier of agree and disagree, then the reason is sampled.
 * @throws {InputError} for a claim or an option that cannot be used, {@link AbortError} once the signal is aborted.
 */
export async function* argue(
  context: TaskContext,
  profile: Profile,
  claim: string,
  options: ArgueOptions & Pick<CallOptions, "signal"> = {},
): AsyncGenerator<ArgueEvent, void, undefined> {
  const { model, tokens, tokenizer, manifest } = context;
  const { signal, seed, temperature, topP, maxTokens, form } = withDefaults(context, options);
  // Room for the stance and at least one word.
  const prompt = context.prompts.ids(
    form === "say" ? "argue" : "argueNot",
    { claim },
    { room: 2, subject: "The claim" },
  );
  const limit = Math.min(maxTokens, manifest.maxContext - prompt.length - 1);
  const sampler = new Sampler({
    temperature,
    topP,
    random: seededRandom(seed),
    banned: tokenizer.specialIds.filter((id) => id !== tokens.eos),
  });
  const [gates] = gatesFor(context, [profile]) as [Float32Array];

  throwIfAborted(signal);
  const sequence = await model.start([{ ids: prompt, gates }]);
  try {
    throwIfAborted(signal);
    const stances = [tokens.agree, tokens.disagree] as const;
    const pAgree = softmaxOver(sequence.logits.at(0), stances)[0] as number;
    const agrees = pAgree >= 0.5;
    yield { type: "stance", stance: agrees ? "agree" : "disagree", pAgree };

    const stream = new TextStream((ids) => tokenizer.decode(ids));
    let token: number = agrees ? tokens.agree : tokens.disagree;
    let count = 0;
    let stopped: "eos" | "length" = "length";
    while (count < limit) {
      throwIfAborted(signal);
      await model.step(sequence, [token]);
      throwIfAborted(signal);
      // A reason has at least one word.
      token = sampler.draw(sequence.logits.at(0), stream.text ? [] : [tokens.eos]);
      if (token === tokens.eos) {
        stopped = "eos";
        break;
      }
      count += 1;
      const text = stream.push(token);
      if (text) yield { type: "text", text };
    }
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

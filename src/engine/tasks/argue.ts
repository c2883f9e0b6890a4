import type { Profile } from "../../values/profile.ts";
import type { Value } from "../../values/values.ts";
import { VALUES } from "../../values/values.ts";
import { InputError, throwIfAborted } from "../errors.ts";
import { softmaxOver } from "../session/logits.ts";
import type { ArgueEvent, ArgueOptions, CallOptions, Stance } from "../types.ts";
import type { TaskContext } from "./context.ts";
import { gatesFor } from "./context.ts";
import { draw, seededRandom } from "./sampling.ts";
import { writeReason } from "./wording.ts";

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
  const { tokens, prompts } = context;
  const prompt = prompts.ids("argue", { claim }, PROMPT);
  const said = [tokens.values[position.value].for, tokens[position.stance]];
  const subject = {
    ids: [...prompt, ...said],
    blank: [...prompts.blank("argue"), ...said],
    claim,
  };
  yield* writeReason(context, subject, resolved);
}

type Position = Omit<Extract<ArgueEvent, { type: "stance" }>, "type">;

/** Rows of one forward pass. */
const MOST_CANDIDATES = 16;

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

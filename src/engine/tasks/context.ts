import type { Profile } from "../../values/profile.ts";
import { parseProfile } from "../../values/profile.ts";
import { InputError } from "../errors.ts";
import type { GateRule } from "../model/bank.ts";
import { gatesOf } from "../model/bank.ts";
import type { AnswerTokens, Manifest } from "../model/manifest.ts";
import type { ModelTokenizer } from "../model/tokenizer.ts";
import type { LanguageModel } from "../session/language-model.ts";
import type { Prompts } from "./prompts.ts";

/** What every task works with. */
export interface TaskContext {
  readonly model: LanguageModel;
  readonly manifest: Manifest;
  readonly tokenizer: ModelTokenizer;
  readonly tokens: AnswerTokens<number>;
  readonly prompts: Prompts;
  /** The gate rules of the bank, one for each adapter. */
  readonly gates: readonly GateRule[];
}

/**
 * The adapters' strengths for each profile. Result [profiles][adapters].
 * @throws {InputError} naming the first profile and value that are out of range.
 */
export function gatesFor(context: TaskContext, profiles: readonly Profile[]): Float32Array[] {
  return profiles.map((profile, index) => {
    try {
      return gatesOf(context.gates, parseProfile(profile));
    } catch (error) {
      throw new InputError((error as Error).message, { index });
    }
  });
}

import { Tokenizer } from "@huggingface/tokenizers";
import type { Value } from "../../values/values.ts";
import { VALUES } from "../../values/values.ts";
import { ModelFormatError } from "../errors.ts";
import { JsonView } from "./json.ts";
import type { AnswerTokens } from "./manifest.ts";

export const TOKENIZER_FILE = "tokenizer.json";
export const TOKENIZER_CONFIG_FILE = "tokenizer_config.json";

/** Text to token ids and back. */
export class ModelTokenizer {
  readonly #tokenizer: Tokenizer;
  readonly #specialTexts: RegExp;
  /** Ids of all special tokens: control tokens, never part of a text. */
  readonly specialIds: readonly number[];

  /** @throws {ModelFormatError} when the files describe no tokenizer. */
  constructor(tokenizerBytes: Uint8Array, configBytes: Uint8Array) {
    const tokenizer = JsonView.parse(TOKENIZER_FILE, tokenizerBytes).raw;
    const config = JsonView.parse(TOKENIZER_CONFIG_FILE, configBytes).raw;
    try {
      this.#tokenizer = new Tokenizer(tokenizer as object, config as object);
    } catch (cause) {
      throw new ModelFormatError(
        `${TOKENIZER_FILE} holds no tokenizer that can be used (${(cause as Error).message}).`,
        { file: TOKENIZER_FILE },
        { cause },
      );
    }
    const special = [...this.#tokenizer.get_added_tokens_decoder().values()].filter(
      (token) => token.special,
    );
    this.specialIds = special.map((token) => token.id);
    const texts = special.map((token) => token.content.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
    this.#specialTexts = new RegExp(texts.join("|") || "(?!)", "g");
  }

  /** Token ids of a text; special tokens written in it are recognised, none is added. */
  encode(text: string): number[] {
    return this.#tokenizer.encode(text, { add_special_tokens: false }).ids;
  }

  /** Text of token ids; special tokens leave nothing. */
  decode(ids: readonly number[]): string {
    if (ids.length === 0) return "";
    return this.#tokenizer.decode(ids as number[], {
      skip_special_tokens: true,
      clean_up_tokenization_spaces: false,
    });
  }

  /** A user's text with the special tokens that are written in it taken apart, so that they stay mere text. */
  plain(text: string): string {
    return text.replace(this.#specialTexts, (token) => `${token.slice(0, 1)} ${token.slice(1)}`);
  }

  /**
   * Ids of the answer tokens.
   * @throws {ModelFormatError} naming the first token that the vocabulary lacks.
   */
  resolve(tokens: AnswerTokens<string>): AnswerTokens<number> {
    const id = (token: string): number => {
      const found = this.#tokenizer.token_to_id(token);
      if (found === undefined) {
        throw new ModelFormatError(
          `${TOKENIZER_FILE} lacks the token ${token}, which value_dial.json names. The two files belong to different models.`,
          { file: TOKENIZER_FILE },
        );
      }
      return found;
    };
    const pair = (value: Value) => ({
      for: id(tokens.values[value].for),
      against: id(tokens.values[value].against),
    });
    return {
      bos: id(tokens.bos),
      eos: id(tokens.eos),
      pad: id(tokens.pad),
      question: id(tokens.question),
      ratings: tokens.ratings.map(id),
      yes: id(tokens.yes),
      no: id(tokens.no),
      none: id(tokens.none),
      for: id(tokens.for),
      against: id(tokens.against),
      agree: id(tokens.agree),
      disagree: id(tokens.disagree),
      topic: id(tokens.topic),
      values: Object.fromEntries(
        VALUES.map((value) => [value, pair(value)]),
      ) as AnswerTokens<number>["values"],
    };
  }
}

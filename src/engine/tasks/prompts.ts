/** Prompts as token ids, from the formats that came with the model. */
import { InputError } from "../errors.ts";
import type { AnswerTokens, FormatName, Manifest } from "../model/manifest.ts";
import type { ModelTokenizer } from "../model/tokenizer.ts";

/** Prompts are encoded anew with every move of a slider: remember that many. */
const REMEMBERED = 2000;

export class Prompts {
  readonly #manifest: Manifest;
  readonly #tokenizer: ModelTokenizer;
  readonly #bos: number;
  readonly #known = new Map<string, readonly number[]>();

  constructor(manifest: Manifest, tokenizer: ModelTokenizer, tokens: AnswerTokens<number>) {
    this.#manifest = manifest;
    this.#tokenizer = tokenizer;
    this.#bos = tokens.bos;
  }

  /**
   * bos + the filled-in format.
   * @param fields texts for the format's fields; special tokens written in them count as mere text.
   * @param room tokens to leave free for the answer.
   * @param subject what the prompt is about, for messages: "Item 3".
   * @throws {InputError} when a field is empty or the prompt is longer than the model reads.
   */
  ids(
    name: FormatName,
    fields: Readonly<Record<string, string>>,
    { room, subject, index }: { room: number; subject: string; index?: number },
  ): readonly number[] {
    const details = index === undefined ? {} : { index };
    const format = this.#manifest.formats[name];
    const prompt = format.replace(/\{(\w+)\}/g, (_, field: string) => {
      const text = fields[field]?.trim();
      if (!text)
        throw new InputError(`${subject} has an empty ${field}. Write some words.`, details);
      return this.#tokenizer.plain(text);
    });
    const ids = this.#encode(prompt);
    const limit = this.#manifest.maxContext - room;
    if (ids.length > limit) {
      throw new InputError(
        `${subject} is too long: ${ids.length} tokens with its question, and this model reads ${limit} at most (about ${Math.floor(limit * 0.7)} words). Shorten it.`,
        details,
      );
    }
    return ids;
  }

  /** bos + the format with the fields that are not given left empty: what the model takes for a question about nothing in particular. */
  blank(name: FormatName, fields: Readonly<Record<string, string>> = {}): readonly number[] {
    const format = this.#manifest.formats[name];
    return this.#encode(format.replace(/\{(\w+)\}/g, (_, field: string) => fields[field] ?? ""));
  }

  #encode(prompt: string): readonly number[] {
    const known = this.#known.get(prompt);
    if (known) return known;
    const ids = [this.#bos, ...this.#tokenizer.encode(prompt)];
    if (this.#known.size >= REMEMBERED) this.#known.clear();
    this.#known.set(prompt, ids);
    return ids;
  }
}

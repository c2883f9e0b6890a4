/**
 * Turns token ids into text piece by piece: no piece ends inside a character, and together the pieces are the whole text
 * without blanks at its ends. Only a window of the newest tokens is decoded, so the cost of a token does not grow.
 */
export class TextStream {
  readonly #decode: (ids: readonly number[]) => string;
  /** Tokens still in the window: those already shown, which give the context, and newer ones. */
  #window: number[] = [];
  #shown = 0;
  #text = "";
  #blanks = "";

  /** @param decode token ids -> text; an unfinished character gives U+FFFD at the end. */
  constructor(decode: (ids: readonly number[]) => string) {
    this.#decode = decode;
  }

  /** All pieces so far. */
  get text(): string {
    return this.#text;
  }

  /** Takes a token; returns the text it completes, or "". */
  push(id: number): string {
    this.#window.push(id);
    const decoded = this.#decode(this.#window);
    if (decoded.endsWith("\uFFFD")) return "";
    const before = this.#decode(this.#window.slice(0, this.#shown));
    this.#window = this.#window.slice(this.#shown);
    this.#shown = this.#window.length;
    return this.#show(decoded.slice(before.length));
  }

  /** Holds blanks back until a word follows them. */
  #show(fresh: string): string {
    const whole = this.#blanks + fresh;
    const words = whole.trimEnd();
    this.#blanks = whole.slice(words.length);
    const piece = this.#text ? words : words.trimStart();
    this.#text += piece;
    return piece;
  }
}

/** Events pushed on one side, iterated on the other; for one reader. */
export class EventQueue<T> implements AsyncIterable<T> {
  readonly #events: T[] = [];
  #finish: { readonly error?: unknown } | undefined;
  #wake = () => {};

  push(event: T): void {
    this.#events.push(event);
    this.#wake();
  }

  /** No more events: the iteration ends after those already pushed. */
  end(): void {
    this.#finish ??= {};
    this.#wake();
  }

  /** Like {@link end}, but the iteration ends by throwing. */
  fail(error: unknown): void {
    this.#finish ??= { error };
    this.#wake();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    for (;;) {
      const event = this.#events.shift();
      if (event !== undefined) {
        yield event;
      } else if (this.#finish) {
        if ("error" in this.#finish) throw this.#finish.error;
        return;
      } else {
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      }
    }
  }
}

import type { CallOptions } from "../engine/types.ts";

/** One line that is written over and over on a terminal; elsewhere nothing. */
export class ProgressLine {
  readonly #write: ((text: string) => void) | undefined;
  #shown = false;

  /** @param write where the line goes; absent = nowhere. */
  constructor(write: ((text: string) => void) | undefined) {
    this.#write = write;
  }

  readonly show: NonNullable<CallOptions["onProgress"]> = (done, total) => {
    this.say(`${done} of ${total} (${Math.floor((100 * done) / total)} %)`);
  };

  say(text: string): void {
    if (!this.#write) return;
    // To the first column, and clear the line.
    this.#write(`\r\u001b[K${text}`);
    this.#shown = true;
  }

  /** Takes the line away. */
  clear(): void {
    if (this.#shown) this.#write?.("\r\u001b[K");
    this.#shown = false;
  }
}

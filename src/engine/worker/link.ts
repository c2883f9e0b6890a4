import type { EngineError } from "../errors.ts";
import { AbortError, DisposedError, fromWire } from "../errors.ts";
import type { FromWorker, RequestName, Requests, Results, ToWorker } from "./protocol.ts";

/** One end of a channel, as the page holds it: a worker, or a message port in a test. */
export interface ClientPort {
  postMessage(message: ToWorker): void;
  addEventListener(type: "message", listener: (event: MessageEvent<FromWorker>) => void): void;
}

export interface CallHooks {
  readonly signal?: AbortSignal | undefined;
  /** Takes what the worker reports before the call is done. */
  readonly onMessage?: (message: FromWorker) => void;
}

interface Pending {
  readonly resolve: (result: never) => void;
  readonly reject: (error: EngineError) => void;
  readonly onMessage: ((message: FromWorker) => void) | undefined;
}

/** Requests to a worker as promises. */
export class WorkerLink {
  readonly #port: ClientPort;
  readonly #pending = new Map<number, Pending>();
  #lastId = 0;
  #closedBy: EngineError | undefined;

  constructor(port: ClientPort) {
    this.#port = port;
    port.addEventListener("message", ({ data }) => this.#receive(data));
  }

  /** Sends a request; settles with the worker's answer, or with an AbortError as soon as the signal aborts. */
  call<Name extends RequestName>(
    type: Name,
    args: Requests[Name],
    { signal, onMessage }: CallHooks = {},
  ): Promise<Results[Name]> {
    return new Promise((resolve, reject) => {
      if (this.#closedBy) return reject(this.#closedBy);
      if (signal?.aborted) return reject(new AbortError());
      const id = ++this.#lastId;
      const abort = () => {
        this.#port.postMessage({ id, type: "abort" });
        this.#pending.delete(id);
        reject(new AbortError());
      };
      signal?.addEventListener("abort", abort, { once: true });
      const settle = () => signal?.removeEventListener("abort", abort);
      this.#pending.set(id, {
        resolve(result) {
          settle();
          resolve(result);
        },
        reject(error) {
          settle();
          reject(error);
        },
        onMessage,
      });
      this.#port.postMessage({ id, type, args } as ToWorker);
    });
  }

  /** Rejects every call that waits and every later one. */
  close(error: EngineError = new DisposedError()): void {
    this.#closedBy ??= error;
    const calls = [...this.#pending.values()];
    this.#pending.clear();
    for (const call of calls) call.reject(error);
  }

  #receive(message: FromWorker): void {
    const call = this.#pending.get(message.id);
    if (!call) return;
    if (message.type === "done" || message.type === "failed") this.#pending.delete(message.id);
    if (message.type === "done") call.resolve(message.result as never);
    else if (message.type === "failed") call.reject(fromWire(message.error));
    else call.onMessage?.(message);
  }
}

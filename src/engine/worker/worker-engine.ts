import type { Profile } from "../../values/profile.ts";
import type { ByValue } from "../../values/values.ts";
import { throwIfAborted } from "../errors.ts";
import type {
  Answer,
  ArgueEvent,
  ArgueOptions,
  CallOptions,
  Engine,
  EngineInfo,
  Item,
} from "../types.ts";
import { EventQueue } from "./event-queue.ts";
import type { WorkerLink } from "./link.ts";
import type { Requests, Results } from "./protocol.ts";

/** The {@link Engine} interface over a link to a worker in which a model is open. */
export class WorkerEngine implements Engine {
  readonly info: EngineInfo;
  readonly #link: WorkerLink;
  readonly #terminate: () => void;

  /** @param terminate ends the worker. */
  constructor(link: WorkerLink, info: EngineInfo, terminate: () => void) {
    this.#link = link;
    this.info = info;
    this.#terminate = terminate;
  }

  async *argue(
    profile: Profile,
    claim: string,
    { signal, ...options }: ArgueOptions & Pick<CallOptions, "signal"> = {},
  ): AsyncGenerator<ArgueEvent, void, undefined> {
    throwIfAborted(signal);
    const events = new EventQueue<ArgueEvent>();
    // One signal for both ways to stop: the caller's, and leaving the loop early.
    const stop = new AbortController();
    const abort = () => stop.abort();
    signal?.addEventListener("abort", abort, { once: true });
    this.#link
      .call(
        "argue",
        { profile, claim, options },
        {
          signal: stop.signal,
          onMessage(message) {
            if (message.type === "argument") events.push(message.event);
          },
        },
      )
      .then(
        () => events.end(),
        (error: unknown) => events.fail(error),
      );
    try {
      yield* events;
    } finally {
      signal?.removeEventListener("abort", abort);
      stop.abort();
    }
  }

  answer(
    profiles: readonly Profile[],
    items: readonly Item[],
    options?: CallOptions,
  ): Promise<Answer[][]> {
    return this.#batch("answer", { profiles, items }, options);
  }

  judge(
    profiles: readonly Profile[],
    scenarios: readonly string[],
    options?: CallOptions,
  ): Promise<number[][]> {
    return this.#batch("judge", { profiles, scenarios }, options);
  }

  read(texts: readonly string[], options?: CallOptions): Promise<ByValue[]> {
    return this.#batch("read", { texts }, options);
  }

  async dispose(): Promise<void> {
    // A worker that cannot answer any more is ended all the same.
    await this.#link.call("dispose", {}).catch(() => {});
    this.#link.close();
    this.#terminate();
  }

  #batch<Name extends "answer" | "judge" | "read">(
    type: Name,
    args: Requests[Name],
    { signal, onProgress }: CallOptions = {},
  ): Promise<Results[Name]> {
    return this.#link.call(type, args, {
      signal,
      onMessage(message) {
        if (message.type === "progress") onProgress?.(message.done, message.total);
      },
    });
  }
}

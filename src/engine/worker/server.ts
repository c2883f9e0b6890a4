/** Serves one engine over messages; knows nothing of where it runs. */
import { DisposedError, toWire } from "../errors.ts";
import type { CallOptions, Engine, LoadProgress } from "../types.ts";
import type { FromWorker, Requests, ToWorker } from "./protocol.ts";

type Request = Exclude<ToWorker, { type: "abort" }>;

/** One end of a channel: a worker's global scope or a message port. */
export interface ServerPort {
  postMessage(message: FromWorker): void;
  addEventListener(type: "message", listener: (event: MessageEvent<ToWorker>) => void): void;
}

/** Opens the engine that a page asks for. */
export type OpenEngine = (
  request: Requests["open"],
  options: { signal: AbortSignal; onProgress: (progress: LoadProgress) => void },
) => Promise<Engine>;

/** Answers every request that arrives at the port. */
export function serveEngine(port: ServerPort, openEngine: OpenEngine): void {
  let engine: Engine | undefined;
  const running = new Map<number, AbortController>();

  port.addEventListener("message", ({ data }) => {
    if (data.type === "abort") running.get(data.id)?.abort();
    else void serve(data);
  });

  async function serve(request: Request): Promise<void> {
    const { id } = request;
    const controller = new AbortController();
    running.set(id, controller);
    try {
      const result = await handle(request, controller.signal);
      port.postMessage({ id, type: "done", result });
    } catch (error) {
      port.postMessage({ id, type: "failed", error: toWire(error) });
    } finally {
      running.delete(id);
    }
  }

  async function handle({ id, type, args }: Request, signal: AbortSignal): Promise<unknown> {
    const options: CallOptions = {
      signal,
      onProgress: (done, total) => port.postMessage({ id, type: "progress", done, total }),
    };
    switch (type) {
      case "open":
        engine = await openEngine(args, {
          signal,
          onProgress: (progress) => port.postMessage({ id, type: "loading", progress }),
        });
        return engine.info;
      case "answer":
        return live().answer(args.profiles, args.items, options);
      case "judge":
        return live().judge(args.profiles, args.scenarios, options);
      case "read":
        return live().read(args.texts, options);
      case "argue": {
        const { profile, claim, options: settings } = args;
        for await (const event of live().argue(profile, claim, { ...settings, signal })) {
          port.postMessage({ id, type: "argument", event });
        }
        return undefined;
      }
      case "dispose":
        await engine?.dispose();
        engine = undefined;
        return undefined;
    }
  }

  function live(): Engine {
    if (!engine) throw new DisposedError();
    return engine;
  }
}

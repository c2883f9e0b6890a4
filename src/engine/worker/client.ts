/** Opens an engine in a worker of its own; the page uses it like any other {@link Engine}. */
import { DeviceError, EngineError } from "../errors.ts";
import type { Engine, LoadProgress } from "../types.ts";
import { WorkerLink } from "./link.ts";
import type { WebDevice } from "./protocol.ts";
import { WorkerEngine } from "./worker-engine.ts";

export interface OpenOptions {
  readonly onProgress?: (progress: LoadProgress) => void;
  /** "auto" (default) takes the fastest device on which the model gives right values. */
  readonly device?: WebDevice | "auto";
  readonly signal?: AbortSignal;
}

/**
 * Opens a model in a worker. With `device: "auto"`, a device that fails or computes wrong values is given up for the next one;
 * `info.fallback` then says why.
 * @param modelUrl address of the model folder, absolute or from the page.
 * @throws {EngineError} of the class that says what is wrong: files, format, adapters, device.
 */
export async function openEngineInWorker(
  modelUrl: string,
  { onProgress, device = "auto", signal }: OpenOptions = {},
): Promise<Engine> {
  const address = new URL(modelUrl, document.baseURI).href;
  const failed: WebDevice[] = [];
  let fallback: string | undefined;
  for (;;) {
    // A fresh worker for each attempt: the failed one may hold memory or a broken driver.
    const { link, terminate } = startWorker();
    try {
      const info = await link.call(
        "open",
        { modelUrl: address, devices: { failed, ...(device !== "auto" && { wanted: device }) } },
        {
          signal,
          onMessage(message) {
            if (message.type === "loading") onProgress?.(message.progress);
          },
        },
      );
      return new WorkerEngine(link, { ...info, ...(fallback && { fallback }) }, terminate);
    } catch (error) {
      terminate();
      if (device !== "auto" || !(error instanceof DeviceError)) throw error;
      const culprit = error.details.device;
      if (culprit === "node" || failed.includes(culprit)) throw error;
      failed.push(culprit);
      fallback ??= error.message;
    }
  }
}

function startWorker(): { link: WorkerLink; terminate: () => void } {
  const worker = new Worker(new URL("./host.ts", import.meta.url), {
    type: "module",
    name: "value-dial-engine",
  });
  const link = new WorkerLink(worker);
  worker.addEventListener("error", ({ message }) => {
    const reason = message || "its script could not be loaded";
    link.close(
      new EngineError(`The model's worker stopped (${reason}). Reload the page to go on.`, {}),
    );
  });
  return { link, terminate: () => worker.terminate() };
}

/** The engine in Node: command line, evaluation, tests. */
import { DirectEngine } from "./direct.ts";
import { folderSource } from "./model/folder-source.ts";
import type { LoadOptions } from "./model/load.ts";
import { nodeRuntime } from "./session/node-runtime.ts";
import type { Engine } from "./types.ts";

export interface NodeOptions extends LoadOptions {
  /** Number of threads; by default one for each core. */
  readonly threads?: number;
}

/**
 * Opens a model folder on this computer.
 * @param path the folder, absolute or from the working directory.
 * @throws {EngineError} of the class that says what is wrong: files, format, adapters, device.
 */
export function openEngine(
  path: string,
  { threads, ...options }: NodeOptions = {},
): Promise<Engine> {
  return DirectEngine.open(folderSource(path), nodeRuntime(threads), options);
}

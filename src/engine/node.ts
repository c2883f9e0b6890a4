/** The engine in Node: command line, evaluation, tests. */
import { DirectEngine } from "./direct.ts";
import { verifyFolder } from "./model/checksums.ts";
import { folderSource } from "./model/folder-source.ts";
import type { LoadOptions } from "./model/load.ts";
import { nodeRuntime } from "./session/node-runtime.ts";
import type { Engine } from "./types.ts";

export interface NodeOptions extends LoadOptions {
  /** Number of threads; by default one for each core. */
  readonly threads?: number;
  /** Compares every file with the folder's files.json first, which takes as long as reading them all. */
  readonly verify?: boolean;
}

/**
 * Opens a model folder on this computer.
 * @param path the folder, absolute or from the working directory.
 * @throws {EngineError} of the class that says what is wrong: files, format, adapters, device.
 */
export async function openEngine(
  path: string,
  { threads, verify = false, ...options }: NodeOptions = {},
): Promise<Engine> {
  const source = folderSource(path);
  if (verify) await verifyFolder(source, options.signal);
  return DirectEngine.open(source, nodeRuntime(threads), options);
}

/** The file source for Node; kept apart so that the browser's bundle imports nothing of Node. */
import { readFile, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { AbortError, ModelFileError } from "../errors.ts";
import type { FileSource } from "./source.ts";

/** A model folder on this computer. */
export function folderSource(path: string): FileSource {
  const folder = resolve(path);
  return {
    label: folder,
    folder,
    async size(file) {
      return (await attempt(file, folder, stat(join(folder, file)))).size;
    },
    async read(file, { signal, onBytes } = {}) {
      const bytes = await attempt(file, folder, readFile(join(folder, file), { signal }));
      onBytes?.(bytes.length);
      return new Uint8Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.byteLength);
    },
  };
}

async function attempt<T>(file: string, folder: string, action: Promise<T>): Promise<T> {
  try {
    return await action;
  } catch (cause) {
    if ((cause as Error).name === "AbortError") throw new AbortError();
    const missing = ["ENOENT", "ENOTDIR"].includes((cause as NodeJS.ErrnoException).code ?? "");
    throw new ModelFileError(
      missing
        ? `${file} is not in ${folder}. Give the path of a model folder.`
        : `${file} in ${folder} cannot be read (${(cause as Error).message}).`,
      { file, reason: missing ? "missing" : "broken" },
      { cause },
    );
  }
}

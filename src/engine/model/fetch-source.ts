import { AbortError, throwIfAborted } from "../errors.ts";
import { brokenOff, folderAddress, piecesOf, request } from "./http.ts";
import type { FileSource, ReadOptions } from "./source.ts";

/**
 * A model folder behind a web address.
 * @param baseUrl absolute address of the folder, with or without the slash at the end.
 */
export function fetchSource(baseUrl: string): FileSource {
  const folder = folderAddress(baseUrl);
  return {
    label: folder,
    async size(path, signal) {
      // Only the progress bar wants this: what is wrong with the file, reading it will tell.
      const response = await request(folder, path, {
        method: "HEAD",
        signal: signal ?? null,
      }).catch(() => undefined);
      throwIfAborted(signal);
      // Without reading its (empty) body, Chromium keeps the request open and counts it as failed in the end.
      await response?.arrayBuffer();
      return Number(response?.headers.get("content-length")) || undefined;
    },
    read: (path, options) => fetchFile(folder, path, options),
  };
}

/**
 * Fetches one whole file.
 * @param cache how far the browser's own cache may answer.
 * @throws {ModelFileError} when it is missing, unreachable or cut off.
 */
export async function fetchFile(
  folder: string,
  path: string,
  { signal, onBytes }: ReadOptions = {},
  cache: RequestCache = "default",
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await request(folder, path, { signal: signal ?? null, cache });
  try {
    return await readBody(response, onBytes);
  } catch (cause) {
    if (signal?.aborted) throw new AbortError();
    throw brokenOff(path, cause);
  }
}

async function readBody(
  response: Response,
  onBytes: ((count: number) => void) | undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  // One buffer of the announced size; it grows only where the server announced a compressed length.
  let bytes = new Uint8Array(Number(response.headers.get("content-length")) || 1 << 16);
  let filled = 0;
  for await (const piece of piecesOf(response)) {
    if (filled + piece.length > bytes.length) {
      const larger = new Uint8Array(Math.max(2 * bytes.length, filled + piece.length));
      larger.set(bytes.subarray(0, filled));
      bytes = larger;
    }
    bytes.set(piece, filled);
    filled += piece.length;
    onBytes?.(piece.length);
  }
  return filled === bytes.length ? bytes : bytes.slice(0, filled);
}

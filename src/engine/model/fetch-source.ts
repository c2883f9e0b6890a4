import { AbortError, ModelFileError, throwIfAborted } from "../errors.ts";
import type { FileSource, ReadOptions } from "./source.ts";

/**
 * A model folder behind a web address.
 * @param baseUrl absolute address of the folder, with or without the slash at the end.
 */
export function fetchSource(baseUrl: string): FileSource {
  const folder = baseUrl.endsWith("/") ? baseUrl : `${baseUrl}/`;
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
    async read(path, { signal, onBytes }: ReadOptions = {}) {
      const response = await request(folder, path, { signal: signal ?? null });
      try {
        return await readBody(response, onBytes);
      } catch (cause) {
        if (signal?.aborted) throw new AbortError();
        throw new ModelFileError(
          `The download of ${path} broke off. Check the connection and try again.`,
          { file: path, reason: "broken" },
          { cause },
        );
      }
    },
  };
}

async function request(folder: string, path: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(new URL(path, folder), init);
  } catch (cause) {
    if (init.signal?.aborted) throw new AbortError();
    throw new ModelFileError(
      `${path} could not be reached at ${folder}. Check the connection and try again.`,
      { file: path, reason: "network" },
      { cause },
    );
  }
  if (!response.ok) {
    throw new ModelFileError(
      `${path} is not at ${folder} (the server answered ${response.status}). Check the model's address.`,
      { file: path, reason: response.status === 404 ? "missing" : "network" },
    );
  }
  return response;
}

async function readBody(
  response: Response,
  onBytes: ((count: number) => void) | undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!response.body) return new Uint8Array(await response.arrayBuffer());
  // One buffer of the announced size; it grows only where the server announced a compressed length.
  let bytes = new Uint8Array(Number(response.headers.get("content-length")) || 1 << 16);
  let filled = 0;
  const reader = response.body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    const chunk = next.value;
    if (filled + chunk.length > bytes.length) {
      const larger = new Uint8Array(Math.max(2 * bytes.length, filled + chunk.length));
      larger.set(bytes.subarray(0, filled));
      bytes = larger;
    }
    bytes.set(chunk, filled);
    filled += chunk.length;
    onBytes?.(chunk.length);
  }
  return filled === bytes.length ? bytes : bytes.slice(0, filled);
}

/** Requests for the files of a model folder behind a web address; their errors say what to do. */
import { AbortError, ModelFileError } from "../errors.ts";

/** The folder's address with the slash at its end, so that file names are resolved below it. */
export function folderAddress(url: string): string {
  return url.endsWith("/") ? url : `${url}/`;
}

/**
 * Asks for one file. An answer that the wanted range lies behind the file's end (416) is handed on like a good one.
 * @throws {ModelFileError} when it is missing or unreachable, {@link AbortError} when the signal stops it.
 */
export async function request(folder: string, path: string, init: RequestInit): Promise<Response> {
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
  if (!response.ok && response.status !== 416) {
    throw new ModelFileError(
      `${path} is not at ${folder} (the server answered ${response.status}). Check the model's address.`,
      { file: path, reason: response.status === 404 ? "missing" : "network" },
    );
  }
  return response;
}

/** The pieces of a body as they arrive; leaving the loop early ends the request. */
export async function* piecesOf(response: Response): AsyncGenerator<Uint8Array, void, undefined> {
  if (!response.body) return;
  // Safari cannot loop over a stream itself.
  const reader = response.body.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel().catch(() => {});
  }
}

/** What to throw when a body ended too early. */
export function brokenOff(path: string, cause?: unknown): ModelFileError {
  return new ModelFileError(
    `The download of ${path} broke off. Check the connection and try again.`,
    { file: path, reason: "broken" },
    { cause },
  );
}

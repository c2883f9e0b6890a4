import { AbortError, ModelFileError, throwIfAborted } from "../../errors.ts";
import type { ListedFile } from "../checksums.ts";
import { brokenOff, piecesOf, request } from "../http.ts";

/** Milliseconds of rest before each further try, as long as tries bring nothing new. */
export const PAUSES: readonly number[] = [300, 1000, 3000];

export interface Download {
  /** Address of the model folder, with the slash at its end. */
  readonly folder: string;
  readonly file: ListedFile;
  /** The file's place in memory, of its listed length. */
  readonly bytes: Uint8Array;
  /** How many bytes from the front are there already. */
  readonly from: number;
  /** How far the browser's own cache may answer. */
  readonly cache: RequestCache;
  /** By default {@link PAUSES}. */
  readonly pauses?: readonly number[];
  readonly signal?: AbortSignal;
  /** Called with the number of bytes that are there; it falls when the server begins again from the front. */
  readonly onFilled: (filled: number) => void;
}

/**
 * Fetches what is missing of a file. When the connection breaks, it goes on where it stopped (HTTP Range), or from the front if
 * the server knows no ranges.
 * @returns false when the server's file has another length than the listed one.
 * @throws {ModelFileError} when the file is missing, or the connection keeps breaking; {@link AbortError}.
 */
export async function download(job: Download): Promise<boolean> {
  const { file, bytes, signal, onFilled, pauses = PAUSES } = job;
  let filled = job.from;
  let furthest = filled;
  /** Where an answer ended too early, but properly. */
  let endedAt = -1;
  let failures = 0;
  while (filled < bytes.length) {
    try {
      const response = await ask(job, filled);
      const start = startOf(response, filled);
      if (start === undefined || start > filled) {
        await response.body?.cancel();
        return false;
      }
      filled = start;
      onFilled(filled);
      for await (const piece of piecesOf(response)) {
        if (filled + piece.length > bytes.length) return false;
        bytes.set(piece, filled);
        filled += piece.length;
        onFilled(filled);
      }
      if (filled < bytes.length) {
        // Twice the same end is no accident.
        if (filled === endedAt) return false;
        endedAt = filled;
        throw brokenOff(file.path);
      }
    } catch (error) {
      if (signal?.aborted) throw new AbortError();
      const failure = error instanceof ModelFileError ? error : brokenOff(file.path, error);
      if (filled > furthest) failures = 0;
      furthest = Math.max(furthest, filled);
      const pause = pauses[failures++];
      if (failure.details.reason === "missing" || pause === undefined) throw failure;
      await rest(pause, signal);
    }
  }
  return true;
}

function ask({ folder, file, cache, signal }: Download, from: number): Promise<Response> {
  const headers: HeadersInit = from > 0 ? { range: `bytes=${from}-` } : {};
  return request(folder, file.path, { headers, cache, signal: signal ?? null });
}

/** Position in the file at which the answer begins; undefined when the wanted one lies behind the server's end. */
function startOf({ status, headers }: Response, wanted: number): number | undefined {
  if (status === 416) return undefined;
  if (status !== 206) return 0;
  // Another origin need not show this header; then the checksum has to do.
  const stated = /^bytes (\d+)-/.exec(headers.get("content-range") ?? "")?.[1];
  return stated === undefined ? wanted : Number(stated);
}

async function rest(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    const stop = () => {
      clearTimeout(timer);
      resolve();
    };
    signal?.addEventListener("abort", stop, { once: true });
  });
  throwIfAborted(signal);
}

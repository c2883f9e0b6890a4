import { AbortError, ModelChecksumError, ModelFileError, throwIfAborted } from "../../errors.ts";
import type { Checksums, ListedFile } from "../checksums.ts";
import { CHECKSUMS_FILE, matches, parseChecksums } from "../checksums.ts";
import { fetchFile, fetchSource } from "../fetch-source.ts";
import { folderAddress } from "../http.ts";
import type { FileSource, ReadOptions } from "../source.ts";
import { ChunkStore } from "./chunk-store.ts";
import { download } from "./download.ts";

export interface CachedOptions {
  readonly signal?: AbortSignal;
  /** Where files are kept; by default the browser's. */
  readonly storage?: CacheStorage;
  /** Milliseconds of rest before each further try of a broken download. */
  readonly pauses?: readonly number[];
}

/**
 * A model folder behind a web address whose files are checked against its files.json and kept in the browser. Only files.json is
 * asked for on every visit (so that a newer model is noticed); without a network the kept one is taken. A folder without
 * files.json is read like any other, neither checked nor kept.
 * @throws {ModelFileError} when files.json can neither be fetched nor is kept, {@link ModelFormatError} when it is unreadable.
 */
export async function cachedSource(
  baseUrl: string,
  { signal, storage, pauses }: CachedOptions = {},
): Promise<FileSource> {
  const folder = folderAddress(baseUrl);
  const plain = fetchSource(folder);
  const store = await ChunkStore.open(folder, storage);
  const list = await readList(folder, store, signal);
  if (!list) return { ...plain, kept: () => "unlisted" };
  return {
    label: folder,
    kept: () => store.kept,
    size: async (path, stop) => list.get(path)?.bytes ?? plain.size(path, stop),
    read: (path, options = {}) => {
      const file = list.get(path);
      return file ? readListed(file, options) : plain.read(path, options);
    },
  };

  async function readListed(
    file: ListedFile,
    { signal: stop, onBytes }: ReadOptions,
  ): Promise<Uint8Array<ArrayBuffer>> {
    const bytes = new Uint8Array(file.bytes);
    let counted = 0;
    const count = (filled: number) => {
      onBytes?.(filled - counted);
      counted = filled;
    };
    // What is kept, or lies in the browser's own cache, may be wrong: the second try goes past both.
    for (const cache of ["default", "reload"] as const) {
      const from = cache === "default" ? await store.fill(file, bytes) : 0;
      throwIfAborted(stop);
      count(from);
      const writer = store.writer(file, bytes, from, stop);
      const onFilled = (filled: number) => {
        count(filled);
        writer.upTo(filled);
      };
      const job = { folder, file, bytes, from, cache, pauses, signal: stop, onFilled };
      const whole = await download(job).finally(writer.settled);
      const right = whole && (await matches(bytes, file));
      throwIfAborted(stop);
      if (right) return bytes;
      await store.drop(file);
    }
    throw new ModelChecksumError(
      `${file.path} arrived twice with other contents than ${folder}${CHECKSUMS_FILE} promises. Try again later; if it stays so, the model has to be uploaded again.`,
      { file: file.path },
    );
  }
}

/** files.json, fresh or as it was kept; undefined for a folder that has none. */
async function readList(
  folder: string,
  store: ChunkStore,
  signal: AbortSignal | undefined,
): Promise<Checksums | undefined> {
  try {
    const bytes = await fetchFile(folder, CHECKSUMS_FILE, { signal }, "no-cache");
    const list = parseChecksums(bytes);
    await store.keepList(bytes, list);
    return list;
  } catch (error) {
    if (signal?.aborted) throw new AbortError();
    if (!(error instanceof ModelFileError)) throw error;
    if (error.details.reason === "missing") return undefined;
    const kept = await store.readList();
    if (!kept) throw error;
    return parseChecksums(kept);
  }
}

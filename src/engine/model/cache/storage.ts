/** Names in Cache Storage: one cache for each model folder, in it one entry for each chunk of a file. */
import type { ListedFile } from "../checksums.ts";

/** What the names of our caches begin with, whatever the format. */
const FAMILY = "value-dial.model.";
/** The format's number; a page that keeps files in another way takes another one. */
const FORMAT = `${FAMILY}1 `;

/** Length of a chunk in bytes: the most that a broken download of a file loses. */
export const CHUNK = 1 << 21;

/** A piece of a listed file: bytes `from` (inclusive) to `to` (exclusive), kept under the address `key`. */
export interface Chunk {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** The browser's Cache Storage; undefined where the page may have none (plain http, a sandboxed frame, Node). */
export function cacheStorage(): CacheStorage | undefined {
  try {
    return globalThis.caches;
  } catch {
    return undefined;
  }
}

/** The name of a model folder's cache. */
export function cacheName(folder: string): string {
  return FORMAT + folder;
}

/** The model folder that a cache belongs to; undefined for a cache that is not ours. */
export function folderOf(name: string): string | undefined {
  return name.startsWith(FAMILY) ? name.slice(name.indexOf(" ") + 1) : undefined;
}

/** All chunks of a file, from its front. The key holds the checksum, so that versions never mix, and the range, so that lengths can be told without reading. */
export function chunksOf(folder: string, file: ListedFile): Chunk[] {
  return Array.from({ length: Math.ceil(file.bytes / CHUNK) }, (_, index) => {
    const from = index * CHUNK;
    const to = Math.min(from + CHUNK, file.bytes);
    const url = new URL(file.path, folder);
    url.search = `sha256=${file.sha256}&from=${from}&to=${to}`;
    return { key: url.href, from, to };
  });
}

/** Length in bytes of the chunk under a key; 0 for an entry that is no chunk. */
export function chunkLength(key: string): number {
  const { searchParams } = new URL(key);
  return Number(searchParams.get("to")) - Number(searchParams.get("from"));
}

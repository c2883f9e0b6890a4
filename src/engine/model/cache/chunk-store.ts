import type { Kept } from "../../types.ts";
import { CHECKSUMS_FILE, type Checksums, type ListedFile } from "../checksums.ts";
import { cacheName, cacheStorage, chunksOf } from "./storage.ts";

/** Takes the chunks of one file as they are completed. */
export interface ChunkWriter {
  /** Keeps every chunk that ends within the first `filled` bytes and is not kept yet. */
  upTo(filled: number): void;
  /** Settles when all of that is written. */
  settled(): Promise<void>;
}

/**
 * Keeps the files of one model folder in Cache Storage, in chunks, so that a download that broke off goes on where it stopped.
 * A chunk is there whole or not at all, and may still be wrong: who reads a file checks it. No method rejects: without room
 * or permission nothing is kept, and `kept` says so.
 */
export class ChunkStore {
  readonly #folder: string;
  readonly #cache: Cache | undefined;
  #kept: Kept;

  private constructor(folder: string, cache: Cache | undefined) {
    this.#folder = folder;
    this.#cache = cache;
    this.#kept = cache ? "kept" : "forbidden";
  }

  /** @param folder address of the model folder, with the slash at its end. */
  static async open(folder: string, storage = cacheStorage()): Promise<ChunkStore> {
    return new ChunkStore(folder, await storage?.open(cacheName(folder)).catch(() => undefined));
  }

  /** What came of keeping files so far. */
  get kept(): Kept {
    return this.#kept;
  }

  /** Copies what is kept of a file into its place, from the front up to the first gap. @returns the number of bytes. */
  async fill(file: ListedFile, bytes: Uint8Array): Promise<number> {
    let filled = 0;
    for (const { key, from, to } of chunksOf(this.#folder, file)) {
      const chunk = await this.#get(key);
      if (chunk?.length !== to - from) break;
      bytes.set(chunk, from);
      filled = to;
    }
    return filled;
  }

  /**
   * Begins to keep a file while it arrives.
   * @param bytes its place in memory.
   * @param from how many bytes from the front are kept already.
   * @param signal stops before the next chunk; the one that is being written is finished.
   */
  writer(
    file: ListedFile,
    bytes: Uint8Array<ArrayBuffer>,
    from: number,
    signal?: AbortSignal,
  ): ChunkWriter {
    const missing = chunksOf(this.#folder, file).filter((chunk) => chunk.to > from);
    let begun = 0;
    let writes = Promise.resolve();
    return {
      upTo: (filled) => {
        for (let chunk = missing[begun]; chunk && chunk.to <= filled; chunk = missing[++begun]) {
          const { key, from: start, to: end } = chunk;
          writes = writes.then(async () => {
            if (!signal?.aborted) await this.#put(key, bytes.subarray(start, end));
          });
        }
      },
      settled: () => writes,
    };
  }

  /** Forgets a file that turned out to be wrong. */
  async drop(file: ListedFile): Promise<void> {
    await this.#delete(chunksOf(this.#folder, file).map(({ key }) => key));
  }

  /** Keeps files.json for a visit without a network, and forgets files that it no longer lists. */
  async keepList(bytes: Uint8Array<ArrayBuffer>, list: Checksums): Promise<void> {
    const current = new Set([this.#listKey]);
    for (const file of list.values()) {
      for (const { key } of chunksOf(this.#folder, file)) current.add(key);
    }
    const entries = (await this.#cache?.keys().catch(() => [])) ?? [];
    await this.#delete(entries.map(({ url }) => url).filter((url) => !current.has(url)));
    await this.#put(this.#listKey, bytes);
  }

  /** files.json as it was kept; undefined when it was not. */
  readList(): Promise<Uint8Array | undefined> {
    return this.#get(this.#listKey);
  }

  get #listKey(): string {
    return new URL(CHECKSUMS_FILE, this.#folder).href;
  }

  async #get(key: string): Promise<Uint8Array | undefined> {
    try {
      const response = await this.#cache?.match(key);
      return response && new Uint8Array(await response.arrayBuffer());
    } catch {
      // The entry is unreadable: as good as not there.
      return undefined;
    }
  }

  async #put(key: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    if (!this.#cache || this.#kept !== "kept") return;
    try {
      await this.#cache.put(key, new Response(bytes));
    } catch (error) {
      const full = error instanceof Error && error.name === "QuotaExceededError";
      this.#kept = full ? "full" : "forbidden";
    }
  }

  async #delete(keys: readonly string[]): Promise<void> {
    await Promise.all(keys.map((key) => this.#cache?.delete(key).catch(() => false)));
  }
}

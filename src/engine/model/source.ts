import type { Kept } from "../types.ts";

/** Where a model's files come from: a web address, a folder on disk, a test's memory. */
export interface FileSource {
  /** The address or path, for messages. */
  readonly label: string;
  /** The folder on this computer, where there is one: a native runtime reads large weights from it by itself. */
  readonly folder?: string;
  /** What came of keeping the files that were read so far; absent where nothing keeps any. */
  kept?(): Kept;
  /** Size of a file in bytes, or undefined where the source cannot tell before reading. */
  size(path: string, signal?: AbortSignal): Promise<number | undefined>;
  /**
   * Reads a whole file.
   * @param onBytes called with the number of bytes that just arrived; it is negative when some have to be fetched again.
   * @throws {ModelFileError} when the file is missing, unreachable or cut off, {@link ModelChecksumError} when it is not the listed one.
   */
  read(path: string, options?: ReadOptions): Promise<Uint8Array<ArrayBuffer>>;
}

export interface ReadOptions {
  readonly signal?: AbortSignal;
  readonly onBytes?: (count: number) => void;
}

/**
 * files.json: the files of a model folder with their lengths and SHA-256, so that what arrived can be checked. Written by the
 * exporter (training/export/checksums.py) and by `npm run checksums`. A folder without it is loaded unchecked.
 */
import { ModelChecksumError, throwIfAborted } from "../errors.ts";
import { JsonView } from "./json.ts";
import type { FileSource } from "./source.ts";

export const CHECKSUMS_FILE = "files.json";

/** A file as it has to be. */
export interface ListedFile {
  /** Relative to the model folder. */
  readonly path: string;
  /** Length in bytes. */
  readonly bytes: number;
  /** 64 hexadecimal digits, lower case. */
  readonly sha256: string;
}

/** Listed files by path. */
export type Checksums = ReadonlyMap<string, ListedFile>;

/**
 * Reads and checks files.json.
 * @throws {ModelFormatError} naming the first field that is missing or wrong.
 */
export function parseChecksums(bytes: Uint8Array): Checksums {
  const json = JsonView.parse(CHECKSUMS_FILE, bytes);
  json.get("version").integer(1, 1);
  return new Map(
    json
      .get("files")
      .list()
      .map((entry) => {
        const path = entry.get("path").string();
        return [path, { path, bytes: entry.get("bytes").integer(0), sha256: readSha256(entry) }];
      }),
  );
}

function readSha256(entry: JsonView): string {
  const json = entry.get("sha256");
  const digits = json.string();
  return /^[0-9a-f]{64}$/.test(digits) ? digits : json.fail("64 hexadecimal digits");
}

/** Whether the bytes are the listed ones. A page that came by plain http has no hashing; there only the length is compared. */
export async function matches(bytes: Uint8Array<ArrayBuffer>, file: ListedFile): Promise<boolean> {
  if (bytes.length !== file.bytes) return false;
  // TypeScript takes it for always there.
  const { subtle } = globalThis.crypto as { readonly subtle?: SubtleCrypto };
  return !subtle || toHex(await subtle.digest("SHA-256", bytes)) === file.sha256;
}

function toHex(buffer: ArrayBuffer): string {
  return Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Reads every file that a folder on this computer lists and compares it: slow for a large model.
 * @throws {ModelChecksumError} for the first that differs, {@link ModelFileError} for one that is missing, files.json too.
 */
export async function verifyFolder(source: FileSource, signal?: AbortSignal): Promise<void> {
  const list = parseChecksums(await source.read(CHECKSUMS_FILE, { signal }));
  for (const file of list.values()) {
    throwIfAborted(signal);
    if (await matches(await source.read(file.path, { signal }), file)) continue;
    throw new ModelChecksumError(
      `${file.path} in ${source.label} is not what ${CHECKSUMS_FILE} says. Get the folder again; after a change of your own, run "npm run checksums".`,
      { file: file.path },
    );
  }
}

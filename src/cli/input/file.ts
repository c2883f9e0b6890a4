import type { Stats } from "node:fs";
import { readFileSync, statSync } from "node:fs";
import { BadInputError, reasonOf } from "../errors.ts";

/** More than this is a mistake; it also bounds the time until a mistake is noticed. */
const MAX_BYTES = 64 * 2 ** 20;

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "does not exist",
  ENOTDIR: "lies below something that is no folder",
  EACCES: "may not be opened",
  EPERM: "may not be opened",
  EROFS: "lies on a read-only disk",
  ENOSPC: "does not fit on the disk",
  ENAMETOOLONG: "has too long a name",
  ELOOP: "is a link that leads back to itself",
};

/**
 * Runs a file operation; its failure is the input's.
 * @throws {BadInputError} in plain words, with `where` as the place.
 */
export function onDisk<T>(what: string, where: string, operation: () => T): T {
  try {
    return operation();
  } catch (cause) {
    const reason = REASONS[(cause as NodeJS.ErrnoException).code ?? ""];
    throw new BadInputError(`${what} ${reason ?? `cannot be used: ${reasonOf(cause)}`}`, where, {
      cause,
    });
  }
}

/** What a path leads to, links followed. @throws {BadInputError} when it leads nowhere. */
export function look(what: string, path: string): Stats {
  return onDisk(what, path, () => statSync(path));
}

/**
 * Reads a UTF-8 text file; a byte order mark is dropped.
 * @throws {BadInputError} when it is missing, no plain file, too large or not UTF-8.
 */
export function readText(path: string): string {
  const stats = look("the file", path);
  if (stats.isDirectory()) throw new BadInputError("this is a folder, not a file", path);
  if (!stats.isFile()) throw new BadInputError("this is not a plain file", path);
  if (stats.size > MAX_BYTES) {
    throw new BadInputError(`the file is larger than ${MAX_BYTES / 2 ** 20} MiB`, path);
  }
  const bytes = onDisk("the file", path, () => readFileSync(path));
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new BadInputError("the file is not UTF-8 text", path, { cause });
  }
}

/** The result file: written beside its place under another name and renamed when complete. */
import { randomUUID } from "node:crypto";
import {
  accessSync,
  closeSync,
  constants,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { BadInputError } from "./errors.ts";
import { look, onDisk } from "./input/file.ts";

/** Characters gathered before they are written. */
const CHUNK = 2 ** 16;

/**
 * Checks, before the long work, that a result can be written.
 * @param inputs files that it must not replace.
 * @returns the file that `out` leads to.
 * @throws {BadInputError} when its folder is missing or closed, or something else is in its place.
 */
export function checkTarget(out: string, inputs: readonly string[]): string {
  const where = `--out ${out}`;
  const present = onDisk("the output", where, () => statSync(out, { throwIfNoEntry: false }));
  if (present?.isDirectory()) throw new BadInputError("this is a folder, not a file", where);
  if (present && !present.isFile()) throw new BadInputError("this is not a plain file", where);
  // Where a link is in its place, the file that it leads to is replaced, not the link.
  const target = present ? realpathSync(out) : resolve(out);
  const input = inputs.find((path) => realpathSync(path) === target);
  if (input !== undefined)
    throw new BadInputError(`the result would replace the input ${input}`, where);

  const folder = dirname(target);
  if (!look("the output folder", folder).isDirectory()) {
    throw new BadInputError("the output folder is a file", folder);
  }
  onDisk("the output folder", folder, () => accessSync(folder, constants.W_OK | constants.X_OK));
  return target;
}

/**
 * Writes rows as a JSON array, one row on each line. Until all are on disk nothing stands at `target`; what was there before
 * stays when this fails. It runs in one go, so that no signal comes in between.
 * @throws {BadInputError} when the disk refuses.
 */
export function writeRows(target: string, rows: readonly object[]): void {
  onDisk("the output", target, () => {
    const draft = join(dirname(target), `.value-dial-${randomUUID()}.tmp`);
    try {
      writeAll(draft, rows);
      renameSync(draft, target);
    } catch (error) {
      rmSync(draft, { force: true });
      throw error;
    }
  });
}

function writeAll(path: string, rows: readonly object[]): void {
  const file = openSync(path, "wx");
  try {
    let text = "[";
    for (const [index, row] of rows.entries()) {
      text += `${index > 0 ? "," : ""}\n${JSON.stringify(row)}`;
      if (text.length < CHUNK) continue;
      writeText(file, text);
      text = "";
    }
    writeText(file, `${text}\n]\n`);
  } finally {
    closeSync(file);
  }
}

/** `writeSync` may take less than it is given. */
function writeText(file: number, text: string): void {
  let bytes = Buffer.from(text);
  while (bytes.length > 0) bytes = bytes.subarray(writeSync(file, bytes));
}

/**
 * A number with eight decimals: finer than the model, and a thousand of them still sum to 1.
 * @throws {Error} for what JSON has no number for.
 */
export function rounded(value: number): number {
  if (!Number.isFinite(value)) throw new Error(`the model computed ${value}; is it damaged?`);
  return Math.round(value * 1e8) / 1e8;
}

/** What the command line reports, always as one line: `value-dial: <what> (<where>)`. */
import { InputError } from "../engine/errors.ts";

/** Exit codes. An interrupted run exits 128 + the signal's number, as shells expect. */
export const EXIT = { done: 0, internal: 1, badInput: 2, interrupted: 128 } as const;

/** A file, value or option of the user's that cannot be used: exit code 2. */
export class BadInputError extends Error {
  override readonly name = "BadInputError";

  /**
   * @param what what is wrong.
   * @param where the file and the place in it, or the option.
   */
  constructor(what: string, where: string, options?: ErrorOptions) {
    super(`${what.replace(/\.$/, "")} (${where})`, options);
  }
}

/** Runs an engine's task; what it says about the user's texts gets the place they came from. */
export async function blaming<T>(where: string, task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    if (error instanceof InputError)
      throw new BadInputError(error.message, where, { cause: error });
    throw error;
  }
}

/** Anything thrown as the line to print, without line breaks or control characters, whatever the input held. */
export function errorLine(error: unknown): string {
  const message =
    error instanceof BadInputError ? error.message : `unexpected error: ${reasonOf(error)}`;
  return `value-dial: ${message.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim()}\n`;
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message || error.name : String(error);
}

/** A value from a file or an option for a message, cut to a readable length. */
export function show(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "an object";
  if (typeof value !== "string") return String(value);
  return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
}

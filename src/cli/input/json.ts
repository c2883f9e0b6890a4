/** JSON from outside, checked piece by piece. `where` names the file and the place in it. */
import { BadInputError, reasonOf, show } from "../errors.ts";

/** Far beyond what any model reads; longer texts are not worth encoding to say so. */
const MAX_TEXT = 100_000;

/** @throws {BadInputError} with line and column where known. */
export function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (!text.trim()) throw new BadInputError("the file is empty", where, { cause });
    // V8 says "<reason> in JSON at position 12", or "<reason>, ... is not valid JSON", or the bare reason.
    const [, reason, position] =
      /^(.*?)(?:(?: in JSON)? at position (\d+).*| is not valid JSON)?$/s.exec(
        reasonOf(cause),
      ) as RegExpExecArray;
    const place = position === undefined ? "" : `, ${lineAndColumn(text, Number(position))}`;
    throw new BadInputError(`not valid JSON: ${reason}`, `${where}${place}`, { cause });
  }
}

function lineAndColumn(text: string, position: number): string {
  const lines = text.slice(0, position).split("\n");
  return `line ${lines.length}, column ${(lines.at(-1) ?? "").length + 1}`;
}

/** A list with at least one entry. @param of what its entries are. */
export function requireList(value: unknown, of: string, where: string): unknown[] {
  if (!Array.isArray(value)) {
    throw new BadInputError(`expected a list of ${of}, got ${show(value)}`, where);
  }
  if (value.length === 0) throw new BadInputError(`the list of ${of} is empty`, where);
  return value;
}

export function requireObject(
  value: unknown,
  expected: string,
  where: string,
): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new BadInputError(`expected an object with ${expected}, got ${show(value)}`, where);
  }
  return value as Record<string, unknown>;
}

/** A text with something in it. @param name what it is, for messages. */
export function requireText(value: unknown, name: string, where: string): string {
  if (typeof value !== "string") {
    throw new BadInputError(`expected ${name} as a text, got ${show(value)}`, where);
  }
  if (!value.trim()) throw new BadInputError(`${name} is empty`, where);
  if (value.length > MAX_TEXT) {
    throw new BadInputError(`${name} is too long: ${value.length} characters`, where);
  }
  if (/\p{Surrogate}/u.test(value)) {
    throw new BadInputError(`${name} holds half a character (a lone surrogate)`, where);
  }
  return value;
}

/** An identifier: a text or a whole number, kept as it is. */
export type Id = string | number;

export function requireId(value: unknown, where: string): Id {
  return Number.isSafeInteger(value) ? (value as number) : requireText(value, '"id"', where);
}

/**
 * Checks that no two ids are the same (1 and "1" are).
 * @param where of the list; @param kind of its entries.
 */
export function requireDistinct(ids: readonly Id[], kind: string, where: string): void {
  const first = new Map<string, number>();
  for (const [index, id] of ids.entries()) {
    const earlier = first.get(String(id));
    if (earlier !== undefined) {
      throw new BadInputError(
        `the id ${show(id)} occurs twice`,
        `${where}, ${kind} ${earlier + 1} and ${index + 1}`,
      );
    }
    first.set(String(id), index);
  }
}

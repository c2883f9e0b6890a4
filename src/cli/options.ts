/** The options of all commands: how each is read from its text. */
import { BadInputError, show } from "./errors.ts";

/** The largest seed that the engine takes. */
export const MAX_SEED = 2 ** 32 - 1;

/** Turns an option's text into its value. @throws {BadInputError} naming the option, `where`. */
type Read<T> = (text: string, where: string) => T;

const path: Read<string> = (text, where) => {
  if (text) return text;
  throw new BadInputError("the path is empty", where);
};

function wholeNumber(min: number, max: number): Read<number> {
  return number(
    /^-?\d+$/,
    (value) => value >= min && value <= max,
    `a whole number from ${min} to ${max}`,
  );
}

function number(
  pattern: RegExp,
  allows: (value: number) => boolean,
  expected: string,
): Read<number> {
  return (text, where) => {
    const value = Number(text);
    if (pattern.test(text) && allows(value)) return value;
    throw new BadInputError(`expected ${expected}, got ${show(text)}`, where);
  };
}

/** A decimal number as people write it: no hexadecimal, no "Infinity", no blank. */
export const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

export const OPTIONS = {
  profiles: path,
  items: path,
  claims: path,
  texts: path,
  out: path,
  model: path,
  n: wholeNumber(1, 10_000),
  seed: wholeNumber(0, MAX_SEED),
  temperature: number(DECIMAL, (value) => value >= 0 && value <= 10, "a number from 0 to 10"),
  candidates: wholeNumber(1, 16),
  "top-p": number(DECIMAL, (value) => value > 0 && value <= 1, "a number above 0, at most 1"),
} as const;

export type OptionName = keyof typeof OPTIONS;
export type Options = { [Name in OptionName]: ReturnType<(typeof OPTIONS)[Name]> };

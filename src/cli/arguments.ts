import { parseArgs } from "node:util";
import type { Command } from "./commands/command.ts";
import { BadInputError, show } from "./errors.ts";
import type { OptionName, Options } from "./options.ts";
import { OPTIONS } from "./options.ts";

/** What every command takes besides its own options. */
export type CommonOptions = Pick<Options, "out"> &
  Partial<Pick<Options, "model">> & { readonly verify?: boolean };

/** A command line that is complete and whose values are in range. */
export interface Call {
  readonly command: Command;
  readonly options: Partial<Options> & CommonOptions;
}

const CONFIG = {
  ...(Object.fromEntries(Object.keys(OPTIONS).map((name) => [name, { type: "string" }])) as Record<
    OptionName,
    { type: "string" }
  >),
  verify: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

/**
 * Reads a command line.
 * @param argv without the program's own name.
 * @returns "help" when that is asked for, wherever it stands.
 * @throws {BadInputError} for anything unknown, missing, given twice or out of range.
 */
export function parseArguments(
  argv: readonly string[],
  commands: Readonly<Record<string, Command>>,
): Call | "help" {
  // Not strict: node's own messages run over several lines. What it lets pass is checked below.
  const { tokens } = parseArgs({
    args: [...argv],
    options: CONFIG,
    strict: false,
    tokens: true,
  });
  if (tokens.some((token) => token.kind === "option" && token.name === "help")) return "help";

  const words = tokens.flatMap((token) => (token.kind === "positional" ? [token.value] : []));
  const [name, extra] = words;
  const names = Object.keys(commands).join(", ");
  if (name === undefined) throw new BadInputError(`no command; use one of ${names}`, "see --help");
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    throw new BadInputError(`unknown command ${show(name)}; use one of ${names}`, "see --help");
  }

  const required: readonly OptionName[] = [...command.required, "out"];
  const allowed: readonly string[] = [...required, ...command.optional, "model", "verify"];
  const given = new Map<string, string | number | boolean>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const option = token.name as OptionName | "verify";
    const where = `--${option}`;
    if (!allowed.includes(option)) {
      throw new BadInputError(`unknown option ${show(token.rawName)} for ${name}`, "see --help");
    }
    if (given.has(option)) throw new BadInputError("the option is given twice", where);
    if (option === "verify") {
      if (token.value !== undefined) throw new BadInputError("the option takes no value", where);
      given.set(option, true);
      continue;
    }
    if (token.value === undefined || (!token.inlineValue && token.value.startsWith("--"))) {
      throw new BadInputError("the value is missing", where);
    }
    given.set(option, OPTIONS[option](token.value, where));
  }
  if (extra !== undefined) {
    throw new BadInputError(`unexpected word ${show(extra)}`, `after ${name}`);
  }
  const missing = required.filter((option) => !given.has(option));
  if (missing.length > 0) {
    throw new BadInputError(
      `${name} needs more options`,
      missing.map((option) => `--${option}`).join(", "),
    );
  }
  return { command, options: Object.fromEntries(given) as Call["options"] };
}

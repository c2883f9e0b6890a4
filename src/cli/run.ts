/** One call of the command line, from its arguments to its exit code, apart from the process that it runs in. */
import { AbortError, EngineError } from "../engine/errors.ts";
import type { Engine } from "../engine/types.ts";
import type { Call } from "./arguments.ts";
import { parseArguments } from "./arguments.ts";
import { answer } from "./commands/answer.ts";
import { argue } from "./commands/argue.ts";
import { judge } from "./commands/judge.ts";
import { opinions } from "./commands/opinions.ts";
import { read } from "./commands/read.ts";
import { BadInputError, EXIT, errorLine } from "./errors.ts";
import { checkTarget, writeRows } from "./output.ts";
import { ProgressLine } from "./progress.ts";
import { USAGE } from "./usage.ts";

const COMMANDS = { answer, judge, argue, opinions, read };

/** What a call needs of the outside world. */
export interface World {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether a person watches `err`: progress is shown. */
  readonly watched: boolean;
  /** Whether errors come with their trace. */
  readonly debug: boolean;
  /** Aborted to stop; the reason is the number of the signal that asked for it. */
  readonly signal: AbortSignal;
  /** The model that is taken when none is named. */
  readonly defaultModel: string;
  readonly open: (
    folder: string,
    options: { readonly signal: AbortSignal; readonly verify: boolean },
  ) => Promise<Engine>;
}

/** Runs one command. Never rejects; whatever goes wrong is one line on `err` and an exit code. */
export async function run(argv: readonly string[], world: World): Promise<number> {
  try {
    const call = parseArguments(argv, COMMANDS);
    if (call === "help") world.out(USAGE);
    else await execute(call, world);
    return EXIT.done;
  } catch (error) {
    if (error instanceof AbortError && world.signal.aborted) {
      world.err("value-dial: stopped, nothing was written\n");
      return EXIT.interrupted + Number(world.signal.reason);
    }
    world.err(errorLine(error));
    if (world.debug) world.err(`${trace(error)}\n`);
    return error instanceof BadInputError ? EXIT.badInput : EXIT.internal;
  }
}

async function execute({ command, options }: Call, world: World): Promise<void> {
  const task = command.prepare(options);
  const { profiles, items, claims, texts } = options;
  const inputs = [profiles, items, claims, texts].filter((path) => path !== undefined);
  const target = checkTarget(options.out, inputs);

  const progress = new ProgressLine(world.watched ? world.err : undefined);
  const { signal } = world;
  try {
    progress.say("opening the model");
    const engine = await openModel(options, world);
    try {
      const rows = await task(engine, { signal, onProgress: progress.show });
      if (signal.aborted) throw new AbortError();
      writeRows(target, rows);
    } finally {
      await engine.dispose();
    }
  } finally {
    progress.clear();
  }
}

/** @throws {BadInputError} when the folder holds no model that can be used. */
async function openModel(
  { model, verify = false }: Call["options"],
  { defaultModel, open, signal }: World,
): Promise<Engine> {
  const folder = model ?? defaultModel;
  try {
    return await open(folder, { signal, verify });
  } catch (error) {
    if (!(error instanceof EngineError) || error instanceof AbortError) throw error;
    throw new BadInputError(error.message, `--model ${folder}`, { cause: error });
  }
}

function trace(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { stack, cause } = error;
  return cause === undefined ? `${stack}` : `${stack}\ncaused by ${trace(cause)}`;
}

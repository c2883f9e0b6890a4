import type { CallOptions, Engine } from "../../engine/types.ts";
import type { OptionName, Options } from "../options.ts";

/** The long part of a command: its input is read and checked. Gives the rows of the result. */
export type Task = (engine: Engine, calls: CallOptions) => Promise<readonly object[]>;

export interface Command {
  /** Options of its own that must be there; --out is understood. */
  readonly required: readonly OptionName[];
  /** Options of its own that may be there; --model is understood. */
  readonly optional: readonly OptionName[];
  /**
   * Reads and checks the input.
   * @throws {BadInputError} at the first thing that is wrong.
   */
  prepare(options: Partial<Options>): Task;
}

/** Declares a command; its `prepare` sees exactly the options that it asks for. */
export function defineCommand<
  Required extends OptionName,
  Optional extends OptionName = never,
>(definition: {
  readonly required: readonly Required[];
  readonly optional?: readonly Optional[];
  prepare(options: Pick<Options, Required> & Partial<Pick<Options, Optional>>): Task;
}): Command {
  return {
    required: definition.required,
    optional: definition.optional ?? [],
    // The parser has seen to it that the required options are there.
    prepare: (options) => definition.prepare(options as Options),
  };
}

import { InputError } from "../../engine/errors.ts";
import { planScale } from "../../engine/tasks/scales.ts";
import type { Item, Scale } from "../../engine/types.ts";
import { BadInputError, show } from "../errors.ts";
import { readText } from "./file.ts";
import type { Id } from "./json.ts";
import {
  parseJson,
  requireDistinct,
  requireId,
  requireList,
  requireObject,
  requireText,
} from "./json.ts";

/** An item that need not be answered on a scale. */
export interface Scenario {
  readonly id: Id;
  readonly text: string;
}

/** An item with its scale, ready for the engine; `id` is the file's own. */
export interface ScaledItem extends Scenario {
  readonly scale: Scale;
}

/**
 * Reads items with their scales: JSON `[{"id", "text", "scale"}]`. Further fields are left alone.
 * @throws {BadInputError} naming the first item that cannot be asked.
 */
export function readItems(path: string): ScaledItem[] {
  return readEntries(path, (fields, where) => requireScale(fields["scale"], where));
}

/**
 * Reads items for judging: as {@link readItems}, but a scale may be absent. One that is there must make sense.
 * @throws {BadInputError} naming the first item that cannot be asked.
 */
export function readScenarios(path: string): Scenario[] {
  return readEntries(path, (fields, where) =>
    fields["scale"] === undefined ? "like6" : requireScale(fields["scale"], where),
  );
}

function readEntries(
  file: string,
  readScale: (fields: Record<string, unknown>, where: string) => Scale,
): ScaledItem[] {
  const items = requireList(parseJson(readText(file), file), "items", file).map((entry, index) => {
    const where = `${file}, item ${index + 1}`;
    const fields = requireObject(entry, '"id", "text" and "scale"', where);
    const id = requireId(fields["id"], where);
    const place = `${where} ${show(id)}`;
    return {
      id,
      text: requireText(fields["text"], '"text"', place),
      scale: readScale(fields, place),
    };
  });
  requireDistinct(
    items.map(({ id }) => id),
    "items",
    file,
  );
  return items;
}

function requireScale(value: unknown, where: string): Scale {
  try {
    const scale = value as Scale;
    // The engine's own rules, before the model is opened.
    planScale(scale, "the item");
    for (const label of labelsOf(scale)) requireText(label, "a label of the scale", where);
    return scale;
  } catch (error) {
    if (error instanceof InputError)
      throw new BadInputError(error.message, where, { cause: error });
    throw error;
  }
}

function labelsOf(scale: Scale): readonly string[] {
  if (scale === "like6") return [];
  return "options" in scale ? scale.options : [scale.minLabel, scale.maxLabel];
}

/** The items as the engine takes them. */
export function toEngine(items: readonly ScaledItem[]): Item[] {
  return items.map((item) => ({ ...item, id: String(item.id) }));
}

import type { Value } from "../values/values.ts";
import { VALUES } from "../values/values.ts";

/** How an item is answered: six-point "like me" (1..6), a numeric scale with named ends, or a list of options. */
export type SurveyScale =
  | "like6"
  | {
      readonly min: number;
      readonly max: number;
      readonly minLabel: string;
      readonly maxLabel: string;
    }
  | { readonly options: readonly string[] };

/** One question; it has the shape of an engine `Item`, so a pack's items can be asked as they are. */
export interface SurveyItem {
  readonly id: string;
  readonly text: string;
  readonly scale: SurveyScale;
  /** The value that a high answer speaks for; absent when the item is not part of a value score. */
  readonly value?: Value;
}

/** A survey as data, the same for our own items and for wordings that a user loads. */
export interface SurveyPack {
  readonly version: 1;
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly licence: string;
  readonly items: readonly SurveyItem[];
}

/** Most points of a numeric scale; the engine takes no more. */
const MAX_POINTS = 1001;

/** A survey pack that cannot be used; the message names the place in the file and says what is expected there. */
export class SurveyPackError extends Error {
  override readonly name = "SurveyPackError";
}

/**
 * Checks a survey pack as read from JSON. A pack may name one `scale` for all items; an item's own `scale` goes first.
 * @throws {SurveyPackError} at the first thing that is wrong.
 */
export function parseSurveyPack(candidate: unknown): SurveyPack {
  const pack = requireObject(candidate, "The pack");
  if (pack["version"] !== 1) {
    throw new SurveyPackError(
      `This pack has version ${show(pack["version"])}; this Value Dial reads version 1. Add "version": 1 or update the page.`,
    );
  }
  const items = pack["items"];
  if (!Array.isArray(items) || items.length === 0) {
    throw new SurveyPackError(
      'The pack needs "items", a list with at least one {"id", "text", "scale"}.',
    );
  }
  const parsed = items.map((item, i) => parseItem(item, pack["scale"], `items[${i}]`));
  const seen = new Map<string, number>();
  parsed.forEach(({ id }, i) => {
    const first = seen.get(id);
    if (first !== undefined) {
      throw new SurveyPackError(
        `items[${i}] has the same id as items[${first}], "${id}". Give each item its own.`,
      );
    }
    seen.set(id, i);
  });
  return {
    version: 1,
    id: requireText(pack, "id", "The pack"),
    title: requireText(pack, "title", "The pack"),
    description: requireText(pack, "description", "The pack"),
    licence: requireText(pack, "licence", "The pack"),
    items: parsed,
  };
}

/** Lowest and highest number that an answer to this scale can take; for options their positions, 1 = first. */
export function scaleRange(scale: SurveyScale): { min: number; max: number } {
  if (scale === "like6") return { min: 1, max: 6 };
  return "options" in scale ? { min: 1, max: scale.options.length } : scale;
}

function parseItem(candidate: unknown, packScale: unknown, where: string): SurveyItem {
  const item = requireObject(candidate, where);
  const id = requireText(item, "id", where);
  const text = requireText(item, "text", where);
  const scale = parseScale(item["scale"] ?? packScale, where);
  const value = item["value"];
  if (value === undefined) return { id, text, scale };
  if (!(VALUES as readonly unknown[]).includes(value)) {
    throw new SurveyPackError(
      `${where}.value is ${show(value)}. Use one of ${VALUES.join(", ")}, or leave it out.`,
    );
  }
  return { id, text, scale, value: value as Value };
}

function parseScale(candidate: unknown, where: string): SurveyScale {
  if (candidate === "like6") return candidate;
  if (candidate === undefined) {
    throw new SurveyPackError(
      `${where} has no "scale", and the pack names none for all items. Add "scale": "like6" to either.`,
    );
  }
  const scale = requireObject(candidate, `${where}.scale`);
  if ("options" in scale) {
    const options = scale["options"];
    if (!Array.isArray(options) || options.length < 2 || !options.every(isText)) {
      throw new SurveyPackError(`${where}.scale.options needs at least two texts.`);
    }
    const twice = options.find(
      (option, i) => options.findIndex((o) => o.trim() === option.trim()) !== i,
    );
    if (twice !== undefined) {
      throw new SurveyPackError(`${where}.scale.options has ${show(twice)} twice.`);
    }
    return { options };
  }
  const { min, max } = scale;
  if (!Number.isInteger(min) || !Number.isInteger(max) || (min as number) >= (max as number)) {
    throw new SurveyPackError(
      `${where}.scale runs from ${show(min)} to ${show(max)}. Use "like6", {"options": […]} or two whole numbers min < max.`,
    );
  }
  if ((max as number) - (min as number) >= MAX_POINTS) {
    throw new SurveyPackError(
      `${where}.scale runs from ${show(min)} to ${show(max)}; use ${MAX_POINTS} points at most.`,
    );
  }
  return {
    min: min as number,
    max: max as number,
    minLabel: requireText(scale, "minLabel", `${where}.scale`),
    maxLabel: requireText(scale, "maxLabel", `${where}.scale`),
  };
}

function requireObject(candidate: unknown, where: string): Record<string, unknown> {
  if (typeof candidate !== "object" || candidate === null || Array.isArray(candidate)) {
    throw new SurveyPackError(`${where} is ${show(candidate)}, but must be an object {…}.`);
  }
  return candidate as Record<string, unknown>;
}

function requireText(object: Record<string, unknown>, key: string, where: string): string {
  const text = object[key];
  if (!isText(text)) {
    throw new SurveyPackError(
      `${where} needs "${key}" as a text that is not empty, but has ${show(text)}.`,
    );
  }
  return text;
}

function isText(candidate: unknown): candidate is string {
  return typeof candidate === "string" && candidate.trim() !== "";
}

function show(candidate: unknown): string {
  const json = JSON.stringify(candidate) ?? "nothing";
  return json.length > 60 ? `${json.slice(0, 57)}…` : json;
}

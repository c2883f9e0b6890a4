import type { HigherOrderValue } from "../values/values.ts";
import {
  COLUMN_MARKS,
  COLUMN_NAME_MAX,
  COLUMNS_MAX,
  COLUMNS_MIN,
  type Column,
  type ColumnMark,
  type ColumnSource,
} from "./compare-columns.ts";
import { decodeProfile, encodeProfile, LinkError } from "./link.ts";

const VERSION = 1;

/** The archetypes' usual abbreviations. */
const ARCHETYPE_CODES: Readonly<Record<HigherOrderValue, string>> = {
  openness_to_change: "oc",
  self_enhancement: "se",
  conservation: "co",
  self_transcendence: "st",
};

/**
 * The columns for a link: version, then per column letter, source and name, e.g. `v1*Adial*Bco-Grandma`. It uses only signs
 * that an address leaves as they are; within a name `_` and `*` are written `__` and `_s`.
 */
export function encodeColumns(columns: readonly Column[]): string {
  return [`v${VERSION}`, ...columns.map(encodeColumn)].join("*");
}

/**
 * Reads what {@link encodeColumns} wrote.
 * @throws {LinkError} "newer" for a later version (of a profile, too), "damaged" for anything else.
 */
export function decodeColumns(text: string): readonly Column[] {
  const [head = "", ...parts] = text.split("*");
  const version = /^v(\d+)$/.exec(head)?.[1];
  if (version !== undefined && Number(version) > VERSION) throw new LinkError("newer");
  if (version !== String(VERSION)) throw new LinkError("damaged");
  if (parts.length < COLUMNS_MIN || parts.length > COLUMNS_MAX) throw new LinkError("damaged");
  const columns = parts.map(decodeColumn);
  if (new Set(columns.map(({ mark }) => mark)).size < columns.length) {
    throw new LinkError("damaged");
  }
  return columns;
}

function encodeColumn({ mark, source, name }: Column): string {
  const escaped = name.replaceAll("_", "__").replaceAll("*", "_s");
  return `${mark}${encodeSource(source)}${escaped && `-${escaped}`}`;
}

function encodeSource(source: ColumnSource): string {
  if (source.kind === "profile") return encodeProfile(source.profile);
  return source.kind === "archetype" ? ARCHETYPE_CODES[source.higher] : source.kind;
}

function decodeColumn(text: string): Column {
  const [, mark, source = "", name] = /^(.)([^-]*)(?:-(.+))?$/su.exec(text) ?? [];
  if (!COLUMN_MARKS.some((candidate) => candidate === mark)) throw new LinkError("damaged");
  return { mark: mark as ColumnMark, source: decodeSource(source), name: decodeName(name ?? "") };
}

function decodeSource(text: string): ColumnSource {
  if (text === "dial" || text === "neutral") return { kind: text };
  for (const [higher, code] of Object.entries(ARCHETYPE_CODES)) {
    if (code === text) return { kind: "archetype", higher: higher as HigherOrderValue };
  }
  return { kind: "profile", profile: decodeProfile(text) };
}

function decodeName(text: string): string {
  if (/_(?![_s])/.test(text.replaceAll(/_[_s]/g, ""))) throw new LinkError("damaged");
  const name = text.replaceAll(/_([_s])/g, (_, sign: string) => (sign === "s" ? "*" : "_"));
  if ([...name].length > COLUMN_NAME_MAX) throw new LinkError("damaged");
  return name;
}

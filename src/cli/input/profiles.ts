import { parse } from "csv-parse/sync";
import type { Profile } from "../../values/profile.ts";
import { PROFILE_MAX, PROFILE_MIN } from "../../values/profile.ts";
import type { ByValue } from "../../values/values.ts";
import { VALUES } from "../../values/values.ts";
import { BadInputError, reasonOf, show } from "../errors.ts";
import { DECIMAL } from "../options.ts";
import { readText } from "./file.ts";
import type { Id } from "./json.ts";
import { parseJson, requireDistinct, requireId, requireList, requireObject } from "./json.ts";

export interface NamedProfile {
  readonly id: Id;
  readonly profile: Profile;
}

/**
 * Reads profiles: a file named .csv has the ten values as columns, any other is JSON `[{"id", "values"}]`. Further columns
 * and fields are left alone.
 * @throws {BadInputError} naming the first profile and value that cannot be used.
 */
export function readProfiles(path: string): NamedProfile[] {
  const text = readText(path);
  const profiles = /\.csv$/i.test(path) ? fromCsv(text, path) : fromJson(text, path);
  requireDistinct(
    profiles.map(({ id }) => id),
    "profiles",
    path,
  );
  return profiles;
}

function fromJson(text: string, file: string): NamedProfile[] {
  return requireList(parseJson(text, file), "profiles", file).map((entry, index) => {
    const where = `${file}, profile ${index + 1}`;
    const fields = requireObject(entry, '"id" and "values"', where);
    const id = requireId(fields["id"], where);
    const values = requireObject(fields["values"], "the ten values", `${where}, "values"`);
    return { id, profile: profileOf((value) => values[value], `${where} ${show(id)}`) };
  });
}

interface CsvRow {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function fromCsv(text: string, file: string): NamedProfile[] {
  const [head, ...rows] = csvRows(text, file);
  if (!head) throw new BadInputError("the file is empty", file);
  const header = head.record;
  const place = `${file}, line ${head.info.lines}`;
  const missing = VALUES.filter((value) => !header.includes(value));
  if (missing.length > 0) throw new BadInputError(`columns missing: ${missing.join(", ")}`, place);
  const twice = ["id", ...VALUES].find((name) => header.indexOf(name) !== header.lastIndexOf(name));
  if (twice) throw new BadInputError(`the column ${twice} occurs twice`, place);
  if (rows.length === 0) throw new BadInputError("no profiles below the header", file);

  return rows.map(({ record, info }, index) => {
    const where = `${file}, line ${info.lines}`;
    const field = (name: string) => record[header.indexOf(name)] ?? "";
    const id = header.includes("id") ? requireId(field("id"), where) : String(index + 1);
    const number = (name: string) =>
      DECIMAL.test(field(name)) ? Number(field(name)) : field(name);
    return { id, profile: profileOf(number, where) };
  });
}

/** The records with the lines that they end on; blank ones are skipped. */
function csvRows(text: string, file: string): CsvRow[] {
  try {
    // With `info`, each record comes with its place; the library's types do not say so.
    return parse(text, {
      info: true,
      trim: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    }) as unknown as CsvRow[];
  } catch (cause) {
    throw new BadInputError(`not valid CSV: ${reasonOf(cause)}`, file, { cause });
  }
}

function profileOf(read: (value: keyof ByValue) => unknown, where: string): Profile {
  const profile = {} as ByValue;
  for (const value of VALUES) {
    const importance = read(value);
    if (
      typeof importance !== "number" ||
      !(importance >= PROFILE_MIN && importance <= PROFILE_MAX)
    ) {
      throw new BadInputError(
        `expected "${value}" as a number from ${PROFILE_MIN} to ${PROFILE_MAX}, got ${show(importance)}`,
        where,
      );
    }
    profile[value] = importance;
  }
  return profile;
}

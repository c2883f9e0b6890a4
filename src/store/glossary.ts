/** What a search looks through. */
export interface GlossaryEntry {
  readonly name: string;
  /** Other names of the same thing. */
  readonly also?: string;
  readonly text: string;
}

/**
 * The entries that hold every word of the query, those that hold it in a name first; otherwise in the given order. Case and
 * accents make no difference; an empty query finds all.
 */
export function searchGlossary<T extends GlossaryEntry>(entries: readonly T[], query: string): T[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  const holds = (text: string) => words.every((word) => plain(text).includes(word));
  const named = entries.filter(({ name, also = "" }) => holds(`${name} ${also}`));
  const told = entries.filter(
    (entry) => !named.includes(entry) && holds(`${entry.name} ${entry.also ?? ""} ${entry.text}`),
  );
  return [...named, ...told];
}

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mark}|[-‐‑]/gu, "")
    .toLowerCase();
}

/** Lower case and without accents, so that "cote" finds "Côte". */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase();
}

/** Whether each word of the query begins a word of the text; an empty query matches all. A number must match whole. */
export function matches(text: string, query: string): boolean {
  const words = plain(text).split(/[^\p{L}\p{N}]+/u);
  const asked = plain(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return asked.every((part) =>
    words.some((word) => (/^\d+$/.test(part) ? word === part : word.startsWith(part))),
  );
}

/** Longest part of a file's name, in characters. */
const PART_LENGTH = 40;

/** A name such as `value-dial-answers-seeker.svg`: parts in small letters joined by hyphens, empty ones left out. */
export function fileName(extension: string, ...parts: readonly string[]): string {
  return `${["value-dial", ...parts.map(slug).filter(Boolean)].join("-")}.${extension}`;
}

/** A text as part of a file's name: letters without accents, and digits. */
function slug(text: string): string {
  const words = text
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, "-");
  return [...words].slice(0, PART_LENGTH).join("").replace(/^-|-$/g, "");
}

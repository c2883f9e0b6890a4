/** A word and its forms: "shared" and "shares" give "sharing", "stop" "stopping", "try" "trying", and more that no text holds. */
function relatives(word: string): string[] {
  const bases = [word, word.replace(/(s|d)$/u, ""), word.replace(/(es|ed)$/u, "")];
  if (word.endsWith("ies")) bases.push(`${word.slice(0, -3)}y`);
  return bases.flatMap((base) => [
    base,
    `${base}s`,
    `${base}ing`,
    `${base.replace(/e$/u, "")}ing`,
    `${base}${base.slice(-1)}ing`,
  ]);
}

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}'-]+/gu) ?? [];

/** Words that a phrase may repeat at will: "the best of the year". */
const SHORT = 3;

/**
 * The words of a topic that a small model has stumbled into: those that are neither the claim's, or forms of its words, nor known
 * words, and those of more than three letters that come oftener than in the claim.
 * @param isKnown whether a word is one of the language.
 */
export function strayWords(
  claim: string,
  topic: string,
  isKnown: (word: string) => boolean,
): string[] {
  const said = wordsOf(claim);
  const related = new Set(said.flatMap(relatives));
  const seen = new Map<string, number>();
  return wordsOf(topic).filter((word) => {
    const times = (seen.get(word) ?? 0) + 1;
    seen.set(word, times);
    const most = Math.max(1, said.filter((other) => other === word).length);
    return (times > most && word.length > SHORT) || !(related.has(word) || isKnown(word));
  });
}

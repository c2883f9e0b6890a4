import { readText } from "./file.ts";
import { parseJson, requireList, requireText } from "./json.ts";

/**
 * Reads a JSON list of texts.
 * @param kind what one of them is: "claim", "text".
 * @throws {BadInputError} naming the first that is no text or has nothing in it.
 */
export function readTexts(path: string, kind: string): string[] {
  return requireList(parseJson(readText(path), path), `${kind}s`, path).map((text, index) =>
    requireText(text, `the ${kind}`, `${path}, ${kind} ${index + 1}`),
  );
}

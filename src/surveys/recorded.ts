/**
 * A figure of the evaluation report that ships with the model, or null when the report has none at this place: reports of other models
 * may lack whole parts.
 * @param path keys from the outermost to the innermost.
 */
export function recordedFigure(report: unknown, path: readonly string[]): number | null {
  let found: unknown = report;
  for (const key of path) {
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, key)) return null;
    found = (found as Record<string, unknown>)[key];
  }
  return typeof found === "number" && Number.isFinite(found) ? found : null;
}

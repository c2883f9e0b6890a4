import type { Id } from "../input/json.ts";

interface Named {
  readonly id: Id;
}

/**
 * One row for each profile and item, profile by profile.
 * @param results [profiles][items]
 * @param cells what a row says besides its profile and item.
 */
export function grid<Result>(
  profiles: readonly Named[],
  items: readonly Named[],
  results: readonly (readonly Result[])[],
  cells: (result: Result) => object,
): object[] {
  return results.flatMap((row, p) =>
    row.map((result, i) => ({ profile: profiles[p]?.id, item: items[i]?.id, ...cells(result) })),
  );
}

/** Something that a row of results may hold: plain data, and distributions over named options. */
export type Datum = Cell | undefined | Distribution | { readonly [name: string]: Datum };

type Distribution = readonly { readonly option: string; readonly p: number }[];

/** What fits one cell of a table. */
export type Cell = string | number | boolean | null;

/** One result with all that it rests on, as it goes into a JSON file. */
export type Row = { readonly [name: string]: Datum };

/** A number with eight decimals: finer than the model, and a thousand of them still sum to 1. */
export function rounded(x: number): number {
  return Math.round(x * 1e8) / 1e8;
}

/**
 * A row as cells by column name: what is nested gets a name with a dot, such as "profile.power", and a distribution one column
 * for each option.
 */
export function flatRow(row: Row): ReadonlyMap<string, Cell> {
  return new Map(cellsOf(row, ""));
}

function cellsOf(row: Row, prefix: string): [string, Cell][] {
  return Object.entries(row).flatMap(([key, datum]): [string, Cell][] => {
    const name = prefix + key;
    if (datum === undefined) return [];
    if (isDistribution(datum)) {
      return datum.map(({ option, p }) => [`${name}.${option}`, rounded(p)]);
    }
    if (typeof datum === "number") return [[name, rounded(datum)]];
    if (typeof datum !== "object" || datum === null) return [[name, datum]];
    return cellsOf(datum, `${name}.`);
  });
}

function isDistribution(datum: Datum): datum is Distribution {
  return Array.isArray(datum);
}

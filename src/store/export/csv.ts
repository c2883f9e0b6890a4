import type { Cell } from "./row.ts";

/** Spreadsheets take a text that begins like this for a formula (OWASP, "CSV injection"). */
const FORMULA = /^[=+\-@\t\r]/;
const NUMERIC = /^[+-]?\d+(\.\d+)?$/;
/** Some spreadsheets split at semicolons or tabs, so these are quoted too. */
const NEEDS_QUOTES = /[",;\t\r\n]/;
/** Tells spreadsheets that the file is UTF-8. */
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * A table as CSV (RFC 4180): comment lines that begin with "#", column names, rows. The columns are those of all rows, in the
 * order in which they first come up; a row without one has an empty cell there.
 */
export function csvText(
  comments: readonly string[],
  rows: readonly ReadonlyMap<string, Cell>[],
): string {
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  const lines = [
    ...comments.map(commentLine),
    columns.map(csvCell).join(","),
    ...rows.map((row) => columns.map((column) => csvCell(row.get(column) ?? null)).join(",")),
  ];
  return `${BYTE_ORDER_MARK}${lines.join("\r\n")}\r\n`;
}

/** One cell. A text that a spreadsheet would take for a formula gets an apostrophe in front. */
export function csvCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return String(cell);
  const text = FORMULA.test(cell) && !NUMERIC.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A comment is one cell and is never quoted, so that readers of CSV find its "#"; signs that would split it are replaced. */
function commentLine(comment: string): string {
  const plain = comment.replaceAll(/\s+/g, " ").replaceAll(/[,;]/g, " ·").replaceAll('"', "”");
  return `# ${plain}`;
}

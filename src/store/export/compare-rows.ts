import { answersFor } from "../compare-answers.ts";
import { type Column, resultFor } from "../compare-columns.ts";
import type { AppState } from "../state.ts";
import { answerRow, itemRow } from "./dial-rows.ts";
import type { Row } from "./row.ts";

/** The name under which a column is shown. */
export type NameOf = (column: Column) => string;

/** The survey's answers of all columns, in their order. Each row has the profile that it was answered for. */
export function columnAnswerRows(
  { columns, columnSurvey, pack, profile }: AppState,
  nameOf: NameOf,
): Row[] {
  return columns.flatMap((column) => {
    const found = answersFor(columnSurvey, pack, column, profile);
    return (found?.result.answers ?? []).flatMap((answer, i) => {
      const item = pack.items[i];
      if (item === undefined) return [];
      const head = { column: column.mark, name: nameOf(column) };
      return [{ ...head, ...itemRow(item), ...answerRow(answer), profile: found?.result.profile }];
    });
  });
}

/** What the columns say about their one claim, in their order. Each row has the profile that it was argued for. */
export function columnArgumentRows(
  { columns, columnDebate, profile }: AppState,
  nameOf: NameOf,
): Row[] {
  if (columnDebate === null) return [];
  const { claim, topic, asks, subject, seed, results } = columnDebate;
  return columns.flatMap((column) => {
    const result = resultFor(results, column, profile)?.result;
    if (!result || result.stance === null) return [];
    const { stance, pAgree, value, text, status } = result;
    return [
      {
        ...{ column: column.mark, name: nameOf(column), claim, topic, asks, subject },
        ...{ stance, pAgree, value, text, status, seed, profile: result.profile },
      },
    ];
  });
}

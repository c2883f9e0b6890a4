import type { AppState } from "../state.ts";
import { APP_VERSION } from "./app-version.ts";
import { columnAnswerRows, columnArgumentRows, type NameOf } from "./compare-rows.ts";
import { csvText } from "./csv.ts";
import { argumentRows, behaviourRows, opinionRows, responseRows, surveyRows } from "./dial-rows.ts";
import { flatRow, type Row, rounded } from "./row.ts";
import { yourRows } from "./you-rows.ts";

/** The kinds of results that can be saved, in the order in which they are offered. */
export const RESULT_KINDS = [
  "answers",
  "behaviours",
  "opinions",
  "arguments",
  "compare-answers",
  "compare-arguments",
  "you",
  "response",
] as const;

export type ResultKind = (typeof RESULT_KINDS)[number];

/** Results of one kind, at least one row. */
export interface Results {
  readonly kind: ResultKind;
  readonly rows: readonly Row[];
}

/** Where results come from, and what they are not. */
export interface About {
  readonly app: string;
  readonly version: string;
  /** When they were saved, ISO 8601. */
  readonly saved: string;
  /** The model and where it ran; null while none is open. */
  readonly model: string | null;
  readonly device: string | null;
  readonly dtype: string | null;
  readonly note: string;
}

/** All results that there are, kind by kind. */
export function allResults(state: AppState, nameOf: NameOf): Results[] {
  const rows: Readonly<Record<ResultKind, readonly Row[]>> = {
    answers: surveyRows(state.pack.items, state.survey),
    behaviours: behaviourRows(state.behaviourRun),
    opinions: opinionRows(state.opinionRun),
    arguments: argumentRows(state.argumentRuns, state.readings),
    "compare-answers": columnAnswerRows(state, nameOf),
    "compare-arguments": columnArgumentRows(state, nameOf),
    you: yourRows(state),
    response: responseRows(state.labRun),
  };
  return RESULT_KINDS.flatMap((kind) =>
    rows[kind].length > 0 ? [{ kind, rows: rows[kind] }] : [],
  );
}

/** @param note says in words that these are a model's guesses. */
export function aboutResults(
  { engineStatus }: Pick<AppState, "engineStatus">,
  now: Date,
  note: string,
): About {
  const info = engineStatus.phase === "ready" ? engineStatus.info : null;
  return {
    app: "Value Dial",
    version: APP_VERSION,
    saved: now.toISOString(),
    model: info?.model ?? null,
    device: info?.device ?? null,
    dtype: info?.dtype ?? null,
    note,
  };
}

/** One kind of results as a CSV table, with where they come from in comment lines. */
export function resultsCsv(about: About, { kind, rows }: Results): string {
  const facts = { results: kind, ...about };
  const comments = Object.entries(facts).flatMap(([name, fact]) =>
    fact === null ? [] : [`${name}: ${fact}`],
  );
  return csvText(comments, rows.map(flatRow));
}

/** Results as one JSON file: `{"about": …, "results": {kind: rows}}`. */
export function resultsJson(about: About, results: readonly Results[]): string {
  const byKind = Object.fromEntries(results.map(({ kind, rows }) => [kind, rows]));
  return `${JSON.stringify({ about, results: byKind }, roundNumbers, 2)}\n`;
}

function roundNumbers(_: string, datum: unknown): unknown {
  return typeof datum === "number" ? rounded(datum) : datum;
}

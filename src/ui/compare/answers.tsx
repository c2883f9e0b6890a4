import { answersFor, type ColumnAnswers } from "../../store/compare-answers.ts";
import { answeredScores } from "../../surveys/scoring.ts";
import { compareProfiles } from "../../values/compare.ts";
import type { Profile } from "../../values/profile.ts";
import { centredScores } from "../../values/scores.ts";
import { type ByValue, VALUES, type Value } from "../../values/values.ts";
import { useApp } from "../app-store.tsx";
import { ChartFrame } from "../parts/chart-frame.tsx";
import { TEXTS } from "../texts.ts";
import styles from "./answers.module.css";
import { AnswersControls } from "./answers-controls.tsx";
import { ColumnRow } from "./column-row.tsx";
import { ColumnTitle } from "./column-title.tsx";
import { ItemTable } from "./item-table.tsx";
import { ProfileRadar } from "./profile-radar.tsx";
import type { RadarScale } from "./radar-geometry.ts";
import type { ShownColumn } from "./use-columns.ts";

/** A column with its answers. */
export interface AnsweredColumn extends ShownColumn {
  readonly result: ColumnAnswers | null;
  /** Every item has an answer. */
  readonly whole: boolean;
  /** The answers are those for where the dial stood before. */
  readonly stale: boolean;
  /** Answered value scores, 1..6; null as long as a value has no answer. */
  readonly answered: ByValue | null;
  /** The profile that the answers were given for; without answers the present one. */
  readonly given: Profile;
}

interface Props {
  columns: readonly ShownColumn[];
  scale: RadarScale;
}

/** The value survey, answered for all columns at once. */
export function Answers({ columns, scale }: Props) {
  const survey = useApp((state) => state.columnSurvey);
  const pack = useApp((state) => state.pack);
  const dialed = useApp((state) => state.profile);
  const answered = columns.map((shown): AnsweredColumn => {
    const found = answersFor(survey, pack, shown.column, dialed);
    return {
      ...shown,
      result: found?.result ?? null,
      stale: found?.stale ?? false,
      whole: found?.result.answers.length === pack.items.length,
      answered: found && answeredScores(pack, found.result.answers),
      given: found?.stale ? found.result.profile : shown.profile,
    };
  });
  return (
    <section className={styles.section} aria-labelledby="compare-answers">
      <div className={`card ${styles.panel}`}>
        <h2 id="compare-answers">{TEXTS.compare.answers.title}</h2>
        <p className="soft">{TEXTS.compare.answers.intro(pack.items.length)}</p>
        <AnswersControls columns={answered} />
      </div>
      <ColumnRow label={TEXTS.compare.answers.title} columns={columns}>
        {(_, index) => {
          const shown = answered[index];
          return shown && <AnsweredCard shown={shown} scale={scale} />;
        }}
      </ColumnRow>
      <ScoresTable columns={answered} />
      <ItemTable columns={answered} pack={pack} />
    </section>
  );
}

function AnsweredCard({ shown, scale }: { shown: AnsweredColumn; scale: RadarScale }) {
  const { mark, name, given, answered, stale } = shown;
  const texts = TEXTS.compare.answers;
  const inScale = (scores: ByValue) => (scale === "centred" ? centredScores(scores) : scores);
  const comparison = answered && compareProfiles(answered, given);
  return (
    <>
      <ColumnTitle shown={shown} />
      <p className={`soft ${styles.note}`} data-stale={stale}>
        {noteOf(shown)}
      </p>
      <div className={stale ? styles.stale : undefined}>
        <ChartFrame
          what={scale === "centred" ? "answers-centred" : "answers"}
          title={TEXTS.takeAway.chart.columnAnswers}
          profile={name}
        >
          <ProfileRadar
            scale={scale}
            size="small"
            lines={[
              { mark, scores: inScale(given), look: "given" },
              ...(answered ? [{ mark, scores: inScale(answered), look: "filled" } as const] : []),
            ]}
          />
        </ChartFrame>
      </div>
      <dl className={styles.figures}>
        <div title={texts.correlationHint}>
          <dt>{texts.correlation}</dt>
          <dd>{comparison ? (comparison.correlation?.toFixed(2) ?? texts.noCorrelation) : "–"}</dd>
        </div>
        <div title={texts.errorHint}>
          <dt>{texts.error}</dt>
          <dd>
            {comparison?.nmse.toFixed(3) ?? "–"}
            <span className="soft">
              {comparison && ` (${texts.midpoint(comparison.midpointNmse.toFixed(3))})`}
            </span>
          </dd>
        </div>
      </dl>
    </>
  );
}

function noteOf({ result, whole, stale }: AnsweredColumn): string {
  const { notYet, partly, fresh, stale: before } = TEXTS.compare.answers;
  if (stale) return before;
  if (result === null) return notYet;
  return whole ? fresh : partly;
}

/** The numbers of the radar charts. */
function ScoresTable({ columns }: { columns: readonly AnsweredColumn[] }) {
  const cell = ({ answered, given }: AnsweredColumn, value: Value) =>
    `${answered ? TEXTS.number(answered[value]) : "–"} (${TEXTS.number(given[value])})`;
  return (
    <div className="visually-hidden">
      <table>
        <caption>{TEXTS.compare.answers.table}</caption>
        <thead>
          <tr>
            <th scope="col">{TEXTS.compare.value}</th>
            {columns.map(({ mark, name }) => (
              <th key={mark} scope="col">
                {mark} {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {VALUES.map((value) => (
            <tr key={value}>
              <th scope="row">{TEXTS.value[value].name}</th>
              {columns.map((column) => (
                <td key={column.mark}>{cell(column, value)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

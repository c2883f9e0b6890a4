import type { Answer } from "../../engine/types.ts";
import type { SurveyRun } from "../../store/survey.ts";
import type { SurveyItem, SurveyPack } from "../../surveys/pack.ts";
import { HIGHER_ORDER_OF, VALUES } from "../../values/values.ts";
import { ValueMark } from "../parts/value-mark.tsx";
import { TEXTS } from "../texts.ts";
import styles from "./answer-table.module.css";
import { DistributionBars } from "./distribution-bars.tsx";

/** Every answered item with its distribution, in circle order; folded away until it is asked for. */
export function AnswerTable({ pack, survey }: { pack: SurveyPack; survey: SurveyRun }) {
  const rows = survey.answers
    .flatMap((answer, i) => {
      const item = pack.items[i];
      return item ? [{ item, answer }] : [];
    })
    .sort((a, b) => circleIndex(a.item) - circleIndex(b.item));
  return (
    <details className={styles.fold}>
      <summary>{TEXTS.survey.items(rows.length)}</summary>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{TEXTS.survey.item}</th>
            <th scope="col">{TEXTS.survey.distribution}</th>
            <th scope="col">{TEXTS.survey.expected}</th>
            <th scope="col">{TEXTS.survey.dialed}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ item, answer }) => (
            <Row
              key={item.id}
              item={item}
              answer={answer}
              dialed={item.value && survey.profile[item.value]}
            />
          ))}
        </tbody>
      </table>
    </details>
  );
}

interface RowProps {
  item: SurveyItem;
  answer: Answer;
  dialed: number | undefined;
}

function Row({ item, answer, dialed }: RowProps) {
  return (
    <tr>
      <th scope="row">
        {item.value && (
          <span className={styles.value}>
            <ValueMark higher={HIGHER_ORDER_OF[item.value]} size={11} />
            {TEXTS.value[item.value].name}
          </span>
        )}
        {item.text}
      </th>
      <td>
        <DistributionBars distribution={answer.distribution} value={item.value} />
      </td>
      <td data-label={TEXTS.survey.expected}>{TEXTS.number(answer.expected)}</td>
      <td data-label={TEXTS.survey.dialed}>{dialed === undefined ? "–" : TEXTS.number(dialed)}</td>
    </tr>
  );
}

function circleIndex({ value }: SurveyItem): number {
  return value === undefined ? VALUES.length : VALUES.indexOf(value);
}

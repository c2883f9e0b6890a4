import { useState } from "react";
import type { Answer } from "../../engine/types.ts";
import { type ItemDifference, rankByDifference } from "../../surveys/differences.ts";
import type { SurveyPack } from "../../surveys/pack.ts";
import { HIGHER_ORDER_OF } from "../../values/values.ts";
import { ValueMark, valueColour } from "../parts/value-mark.tsx";
import { TEXTS } from "../texts.ts";
import type { AnsweredColumn } from "./answers.tsx";
import { ColumnSign } from "./column-tag.tsx";
import styles from "./item-table.module.css";

/** Items that are shown before all are asked for. */
const SHOWN = 8;

/** The items that divide the columns most, each answer with its distribution. */
export function ItemTable({
  columns,
  pack,
}: {
  columns: readonly AnsweredColumn[];
  pack: SurveyPack;
}) {
  const [all, setAll] = useState(false);
  const texts = TEXTS.compare.items;
  const given = columns.map(({ result }) => result?.answers ?? []);
  const ranked = rankByDifference(
    pack.items,
    given.map((answers) => answers.map(({ expected }) => expected)),
  );
  return (
    <section className={`card ${styles.panel}`} aria-labelledby="compare-items">
      <h3 id="compare-items" className={styles.title}>
        {texts.title}
      </h3>
      <p className="soft">{ranked.length === 0 ? texts.empty : texts.intro}</p>
      {ranked.length > 0 && (
        <>
          <table className={styles.table} style={{ "--columns": columns.length }}>
            <thead>
              <tr>
                <th scope="col">{texts.item}</th>
                {columns.map(({ mark, name }) => (
                  <th key={mark} scope="col" title={name}>
                    <ColumnSign mark={mark} />
                    <span className={styles.name}>{name}</span>
                  </th>
                ))}
                <th scope="col" className={styles.apart}>
                  {TEXTS.compare.apart}
                </th>
              </tr>
            </thead>
            <tbody>
              {ranked.slice(0, all ? undefined : SHOWN).map((difference) => (
                <Row
                  key={difference.item.id}
                  difference={difference}
                  columns={columns}
                  answers={given.map((answers) => answers[difference.index])}
                />
              ))}
            </tbody>
          </table>
          {ranked.length > SHOWN && (
            <button
              type="button"
              className={`button ${styles.more}`}
              aria-expanded={all}
              onClick={() => setAll(!all)}
            >
              {all ? texts.showFewer : texts.showAll(ranked.length)}
            </button>
          )}
        </>
      )}
    </section>
  );
}

interface RowProps {
  difference: ItemDifference;
  columns: readonly AnsweredColumn[];
  /** In the order of the columns. */
  answers: readonly (Answer | undefined)[];
}

function Row({ difference: { item, points }, columns, answers }: RowProps) {
  const colour = item.value ? valueColour(item.value) : "var(--accent)";
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
      {columns.map(({ mark, stale }, i) => {
        const answer = answers[i];
        return (
          <td key={mark} data-stale={stale}>
            <span className={styles.letter} aria-hidden="true">
              {mark}
            </span>
            <strong>{answer ? TEXTS.number(answer.expected) : "–"}</strong>
            {answer && <Bars distribution={answer.distribution} colour={colour} />}
          </td>
        );
      })}
      <td className={styles.apart}>{TEXTS.number(points)}</td>
    </tr>
  );
}

/** One bar per option, from the first to the last; the full height is a probability of 1. */
function Bars({ distribution, colour }: { distribution: Answer["distribution"]; colour: string }) {
  const words = TEXTS.compare.items.distribution(distribution);
  return (
    <span className={styles.bars} role="img" aria-label={words} title={words}>
      {distribution.map(({ option, p }) => (
        <span key={option} style={{ "--p": p, "--colour": colour }} />
      ))}
    </span>
  );
}

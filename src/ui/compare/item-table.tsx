import { useState } from "react";
import type { Answer } from "../../engine/types.ts";
import { COLUMNS_MIN } from "../../store/compare-columns.ts";
import { type ItemDifference, rankByDifference } from "../../surveys/differences.ts";
import type { SurveyPack } from "../../surveys/pack.ts";
import { HIGHER_ORDER_OF } from "../../values/values.ts";
import { useApp } from "../app-store.tsx";
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
  const stopped = useApp(
    ({ columnSurvey }) => columnSurvey?.status === "stopped" || columnSurvey?.status === "failed",
  );
  const counted = countedColumns(columns, stopped);
  const ranked = rankByDifference(
    pack.items,
    counted.map(({ result }) => (result?.answers ?? []).map(({ expected }) => expected)),
  );
  const known = ranked.length > 0;
  // Before there are answers, the first items keep the room.
  const rows: readonly Shown[] = known
    ? ranked
    : pack.items.map((item, index) => ({ item, index, points: null }));
  return (
    <section className={`card ${styles.panel}`} aria-labelledby="compare-items">
      <h3 id="compare-items" className={styles.title}>
        {texts.title}
      </h3>
      <p className="soft">
        {known ? texts.intro : texts.empty}{" "}
        {known && counted.length < columns.length && texts.partial}
      </p>
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
          {rows.slice(0, all ? undefined : SHOWN).map((shown) => (
            <Row key={shown.item.id} shown={shown} columns={columns} />
          ))}
        </tbody>
      </table>
      {rows.length > SHOWN && (
        <button
          type="button"
          className={`button ${styles.more}`}
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? texts.showFewer : texts.showAll(rows.length)}
        </button>
      )}
    </section>
  );
}

/** An item of the table; its difference in points is null as long as there is none. */
type Shown = Pick<ItemDifference, "item" | "index"> & { readonly points: number | null };

/** Those with answers to everything, as the order would change with every batch else; after a stop, whatever there is. */
function countedColumns(columns: readonly AnsweredColumn[], stopped: boolean) {
  const whole = columns.filter((column) => column.whole);
  if (whole.length >= COLUMNS_MIN) return whole;
  return stopped ? columns.filter(({ result }) => result !== null) : [];
}

interface RowProps {
  shown: Shown;
  columns: readonly AnsweredColumn[];
}

function Row({ shown: { item, index, points }, columns }: RowProps) {
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
      {columns.map(({ mark, stale, result }) => {
        const answer = points === null ? undefined : result?.answers[index];
        return (
          <td key={mark} data-stale={stale}>
            <span className={styles.letter} aria-hidden="true">
              {mark}
            </span>
            <strong>{answer ? TEXTS.number(answer.expected) : "–"}</strong>
            <Bars distribution={answer?.distribution ?? []} colour={colour} />
          </td>
        );
      })}
      <td className={styles.apart}>{points === null ? "–" : TEXTS.number(points)}</td>
    </tr>
  );
}

/** One bar per option, from the first to the last; the full height is a probability of 1. Without options, their room. */
function Bars({ distribution, colour }: { distribution: Answer["distribution"]; colour: string }) {
  if (distribution.length === 0) return <span className={styles.bars} />;
  const words = TEXTS.compare.items.distribution(distribution);
  return (
    <span className={styles.bars} role="img" aria-label={words} title={words}>
      {distribution.map(({ option, p }) => (
        <span key={option} style={{ "--p": p, "--colour": colour }} />
      ))}
    </span>
  );
}

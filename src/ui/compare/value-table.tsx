import { isFarApart, valueSpreads } from "../../values/spread.ts";
import { type ByValue, HIGHER_ORDER_OF, VALUES, type Value } from "../../values/values.ts";
import { ValueMark } from "../parts/value-mark.tsx";
import { TEXTS } from "../texts.ts";
import { ColumnSign } from "./column-tag.tsx";
import { DialSlider } from "./dial-slider.tsx";
import { RADAR_ENDS, type RadarScale } from "./radar-geometry.ts";
import { Strip } from "./strip.tsx";
import type { ShownColumn } from "./use-columns.ts";
import styles from "./value-table.module.css";

interface Props {
  /** With the scores of each column in the chosen scale. */
  columns: readonly (ShownColumn & { readonly scores: ByValue })[];
  scale: RadarScale;
}

/** The ten values in numbers and on a line each, with what sets the columns apart; on the scale of 1 to 6 the dial can be dragged. */
export function ValueTable({ columns, scale }: Props) {
  const spreads = valueSpreads(columns.map(({ scores }) => scores));
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{TEXTS.compare.profiles}</caption>
      <thead>
        <tr>
          <th scope="col">{TEXTS.compare.value}</th>
          <th scope="col">{TEXTS.compare.range}</th>
          {columns.map(({ mark, name }) => (
            <th key={mark} scope="col" title={name} className={styles.figure}>
              <ColumnSign mark={mark} />
              <span className="visually-hidden">{name}</span>
            </th>
          ))}
          <th scope="col" className={styles.figure}>
            {TEXTS.compare.apart}
          </th>
        </tr>
      </thead>
      <tbody>
        {VALUES.map((value) => (
          <Row key={value} value={value} columns={columns} scale={scale} points={spreads[value]} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps extends Props {
  value: Value;
  /** From the lowest column to the highest. */
  points: number;
}

function Row({ value, columns, scale, points }: RowProps) {
  const [min, max] = RADAR_ENDS[scale];
  const numbers = columns.map(({ scores }) => scores[value]);
  const far = isFarApart(points);
  const number = scale === "centred" ? TEXTS.compare.signed : TEXTS.number;
  const draggable = scale === "raw" && columns.some(({ live }) => live);
  return (
    <tr data-far={far}>
      <th scope="row" className={styles.value}>
        <ValueMark higher={HIGHER_ORDER_OF[value]} size={11} />
        {TEXTS.value[value].name}
      </th>
      <td className={styles.strip}>
        <Strip
          min={min}
          max={max}
          marks={columns.map(({ mark, scores }) => ({ mark, at: scores[value] }))}
        >
          {draggable && <DialSlider value={value} />}
        </Strip>
      </td>
      {columns.map(({ mark, scores }) => (
        <td key={mark} className={styles.figure}>
          <span className={styles.letter} aria-hidden="true">
            {mark}
          </span>
          {number(scores[value])}
          <span className={styles.end}>
            {far && scores[value] === Math.max(...numbers) && (
              <End sign="▲" text={TEXTS.compare.highest} />
            )}
            {far && scores[value] === Math.min(...numbers) && (
              <End sign="▼" text={TEXTS.compare.lowest} />
            )}
          </span>
        </td>
      ))}
      <td className={`${styles.figure} ${styles.apart}`}>
        {TEXTS.number(points)}
        <span
          className={styles.bar}
          style={{ "--share": Math.min(1, points / (max - min)) }}
          aria-hidden="true"
        />
      </td>
    </tr>
  );
}

function End({ sign, text }: { sign: string; text: string }) {
  return (
    <>
      <span aria-hidden="true">{sign}</span>
      <span className="visually-hidden">{text}</span>
    </>
  );
}

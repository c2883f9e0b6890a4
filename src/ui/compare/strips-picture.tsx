import { COLUMN_MARKS, type ColumnMark } from "../../store/compare-columns.ts";
import { ColumnGlyph, ColumnTag } from "./column-tag.tsx";
import styles from "./strips-picture.module.css";
import type { ShownColumn } from "./use-columns.ts";

/** A line with the columns' signs on it. */
export interface PictureStrip {
  readonly label: string;
  readonly marks: readonly { readonly mark: ColumnMark; readonly at: number }[];
}

interface Props {
  strips: readonly PictureStrip[];
  /** Numbers at the lines' ends, and how any number is written. */
  min: number;
  max: number;
  number: (x: number) => string;
  columns: readonly ShownColumn[];
}

/** The drawing's own units: the names, the line, and the numbers at its right. */
const LINE = { from: 128, to: 400 } as const;
const NUMBER = 54;
const ROW = 32;

/** Strips as one SVG with a legend, for files: the page draws each sign by itself. */
export function StripsPicture({ strips, min, max, number, columns }: Props) {
  const width = LINE.to + 14 + columns.length * NUMBER;
  const height = strips.length * ROW;
  const place = (at: number) => {
    const share = Math.min(1, Math.max(0, (at - min) / (max - min)));
    return LINE.from + share * (LINE.to - LINE.from);
  };
  return (
    <>
      <svg
        className={styles.strips}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        aria-hidden="true"
      >
        {strips.map(({ label, marks }, i) => (
          <g key={label} transform={`translate(0 ${(i + 0.5) * ROW})`}>
            <text dy="0.35em">{label}</text>
            <path d={`M${LINE.from} 0H${LINE.to}`} className={styles.line} />
            <path d={`M${place((min + max) / 2)}-6V6`} className={styles.middle} />
            {COLUMN_MARKS.flatMap((mark) => marks.filter((found) => found.mark === mark)).map(
              ({ mark, at }) => (
                <g key={mark} transform={`translate(${place(at)} 0)`}>
                  <ColumnGlyph mark={mark} />
                </g>
              ),
            )}
            {marks.map(({ mark, at }, n) => (
              <text key={mark} x={LINE.to + 14 + (n + 1) * NUMBER} dy="0.35em" textAnchor="end">
                {mark} {number(at)}
              </text>
            ))}
          </g>
        ))}
      </svg>
      <ul data-legend>
        {columns.map(({ mark, name }) => (
          <li key={mark}>
            <ColumnTag mark={mark} /> {name}
          </li>
        ))}
      </ul>
    </>
  );
}

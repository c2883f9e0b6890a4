import type { ColumnMark } from "../../store/compare-columns.ts";
import styles from "./column-tag.module.css";

/** A line of its own for each letter, the cue beside colour: SVG dash patterns. */
export const COLUMN_DASHES: Readonly<Record<ColumnMark, string | undefined>> = {
  A: undefined,
  B: "9 5",
  C: "1.5 5.5",
  D: "11 4 2 4",
};

/** The CSS colour of a letter in the current theme; defined by the view. */
export function columnColour(mark: ColumnMark): string {
  return `var(--column-${mark.toLowerCase()})`;
}

/** A sign of its own for each letter, round its middle; chosen so that all four can lie on one point and still be told apart. */
export function ColumnGlyph({ mark }: { mark: ColumnMark }) {
  const colour = columnColour(mark);
  if (mark === "A") return <circle r={3.6} fill={colour} />;
  if (mark === "B") return <circle r={6} fill="none" stroke={colour} strokeWidth={2} />;
  return (
    <path
      d={mark === "C" ? "M-4.6-4.6 4.6 4.6M4.6-4.6-4.6 4.6" : "M0-6.6V6.6M-6.6 0H6.6"}
      stroke={colour}
      strokeWidth={2}
      strokeLinecap="round"
    />
  );
}

/** A letter with its line and sign, as in a legend. */
export function ColumnTag({ mark }: { mark: ColumnMark }) {
  return (
    <span className={styles.tag} style={{ color: columnColour(mark) }}>
      <svg width={36} height={16} viewBox="-18 -8 36 16" aria-hidden="true">
        <path
          d="M-18 0H18"
          stroke={columnColour(mark)}
          strokeWidth={2}
          strokeDasharray={COLUMN_DASHES[mark]}
          strokeLinecap="round"
        />
        <ColumnGlyph mark={mark} />
      </svg>
      {mark}
    </span>
  );
}

/** A letter with its sign alone, where room is short. */
export function ColumnSign({ mark }: { mark: ColumnMark }) {
  return (
    <span className={styles.tag} style={{ color: columnColour(mark) }}>
      <svg width={15} height={15} viewBox="-7.5 -7.5 15 15" aria-hidden="true">
        <ColumnGlyph mark={mark} />
      </svg>
      {mark}
    </span>
  );
}

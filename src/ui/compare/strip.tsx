import type { ReactNode } from "react";
import { COLUMN_MARKS, type ColumnMark } from "../../store/compare-columns.ts";
import { ColumnGlyph } from "./column-tag.tsx";
import styles from "./strip.module.css";

interface Props {
  /** Numbers at the line's ends. */
  min: number;
  max: number;
  marks: readonly {
    readonly mark: ColumnMark;
    readonly at: number;
    readonly stale?: boolean;
  }[];
  /** Lies over the line, e.g. a slider of the same width. */
  children?: ReactNode;
}

/** The columns' signs on one line, and the way between the outermost. For the eye alone; the numbers stand beside it. */
export function Strip({ min, max, marks, children }: Props) {
  const share = (at: number) => Math.min(1, Math.max(0, (at - min) / (max - min)));
  const shares = marks.map(({ at }) => share(at));
  // Always in the same order, so that a swap does not change which sign covers which.
  const ordered = [...marks].sort(
    (a, b) => COLUMN_MARKS.indexOf(a.mark) - COLUMN_MARKS.indexOf(b.mark),
  );
  return (
    <div className={styles.strip}>
      <div className={styles.line} aria-hidden="true">
        {shares.length > 1 && (
          <span
            className={styles.between}
            style={{ "--from": Math.min(...shares), "--to": Math.max(...shares) }}
          />
        )}
        {ordered.map(({ mark, at, stale = false }) => (
          <svg
            key={mark}
            className={styles.sign}
            data-stale={stale}
            style={{ "--at": share(at) }}
            width={16}
            height={16}
            viewBox="-8 -8 16 16"
            aria-hidden="true"
          >
            <ColumnGlyph mark={mark} />
          </svg>
        ))}
      </div>
      {children}
    </div>
  );
}

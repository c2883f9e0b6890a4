import { type ReactNode, useRef } from "react";
import styles from "./column-row.module.css";
import { useScrollTogether } from "./scroll-together.tsx";
import type { ShownColumn } from "./use-columns.ts";

interface Props {
  label: string;
  columns: readonly ShownColumn[];
  children: (column: ShownColumn, index: number) => ReactNode;
}

/**
 * One card per column, all of one height, so that swapped cards do not move anything. Where they do not fit, the row
 * scrolls sideways within itself and snaps to a card.
 */
export function ColumnRow({ label, columns, children }: Props) {
  const row = useRef<HTMLUListElement>(null);
  const scrolls = useScrollTogether(row);
  return (
    <ul
      ref={row}
      className={styles.row}
      aria-label={label}
      tabIndex={scrolls ? 0 : undefined}
      style={{ "--columns": columns.length }}
    >
      {columns.map((column, index) => (
        <li key={column.mark} className={`card ${styles.column}`}>
          {children(column, index)}
        </li>
      ))}
    </ul>
  );
}

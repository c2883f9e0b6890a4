import { ColumnTag } from "./column-tag.tsx";
import styles from "./column-title.module.css";
import type { ShownColumn } from "./use-columns.ts";

/** Whose card this is, in one line. */
export function ColumnTitle({ shown: { mark, name } }: { shown: ShownColumn }) {
  return (
    <h3 className={styles.title}>
      <ColumnTag mark={mark} />
      <span className={styles.name} title={name}>
        {name}
      </span>
    </h3>
  );
}

import { useRef } from "react";
import { COLUMN_NAME_MAX, COLUMNS_MIN } from "../../store/compare-columns.ts";
import { sameProfile } from "../../store/profile.ts";
import { useApp } from "../app-store.tsx";
import { TEXTS } from "../texts.ts";
import styles from "./column-header.module.css";
import { ColumnTag } from "./column-tag.tsx";
import type { ShownColumn } from "./use-columns.ts";

interface Props {
  shown: ShownColumn;
  index: number;
  count: number;
}

/** A column's letter, name and source, and what can be done with it. */
export function ColumnHeader({ shown, index, count }: Props) {
  const { column, mark, ownName, source, profile, live } = shown;
  const renameColumn = useApp((state) => state.renameColumn);
  const moveColumn = useApp((state) => state.moveColumn);
  const removeColumn = useApp((state) => state.removeColumn);
  const dialColumn = useApp((state) => state.dialColumn);
  const onDial = useApp((state) => sameProfile(state.profile, profile));
  const name = useRef<HTMLInputElement>(null);

  /** A moved card is a moved node, which loses the focus; at the end of the row its button is off. */
  function move(by: -1 | 1, button: HTMLButtonElement) {
    moveColumn(mark, by);
    requestAnimationFrame(() => (button.disabled ? name.current : button)?.focus());
  }

  return (
    <>
      <div className={styles.title}>
        <ColumnTag mark={mark} />
        <input
          ref={name}
          className={styles.name}
          aria-label={TEXTS.compare.nameOf(mark)}
          placeholder={ownName}
          value={column.name}
          maxLength={COLUMN_NAME_MAX}
          autoComplete="off"
          onChange={(event) => renameColumn(mark, event.currentTarget.value)}
        />
      </div>
      <p className="soft">{source}</p>
      <div className={styles.actions}>
        {live ? (
          <span className="soft">{TEXTS.compare.onDial}</span>
        ) : (
          <button
            type="button"
            className={`button ${styles.small}`}
            disabled={onDial}
            aria-label={onDial ? undefined : TEXTS.compare.toDialOf(mark)}
            onClick={() => dialColumn(mark)}
          >
            {onDial ? TEXTS.compare.onDial : TEXTS.compare.toDial}
          </button>
        )}
        <span className={styles.icons}>
          <IconButton
            label={TEXTS.compare.moveLeft(mark)}
            path="M9.5 3 4.5 8l5 5"
            disabled={index === 0}
            onClick={(button) => move(-1, button)}
          />
          <IconButton
            label={TEXTS.compare.moveRight(mark)}
            path="m6.5 3 5 5-5 5"
            disabled={index === count - 1}
            onClick={(button) => move(1, button)}
          />
          <IconButton
            label={TEXTS.compare.remove(mark)}
            path="m4 4 8 8m0-8-8 8"
            disabled={count <= COLUMNS_MIN}
            onClick={() => removeColumn(mark)}
          />
        </span>
      </div>
    </>
  );
}

interface IconButtonProps {
  label: string;
  /** In a box from 0 to 16. */
  path: string;
  disabled: boolean;
  onClick: (button: HTMLButtonElement) => void;
}

function IconButton({ label, path, disabled, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      className={`button ${styles.icon}`}
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={(event) => onClick(event.currentTarget)}
    >
      <svg width={16} height={16} viewBox="0 0 16 16" aria-hidden="true">
        <path d={path} fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
      </svg>
    </button>
  );
}

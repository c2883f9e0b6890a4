import { type ReactNode, useId } from "react";
import styles from "./segmented.module.css";

interface Props<T extends string> {
  label: string;
  options: readonly { value: T; label: string; content?: ReactNode; hint?: string }[];
  chosen: T;
  onChoose: (value: T) => void;
}

/** A choice of one among few, drawn as joined buttons; radio buttons to keyboard and screen reader. */
export function Segmented<T extends string>({ label, options, chosen, onChoose }: Props<T>) {
  const group = useId();
  return (
    <fieldset className={styles.group}>
      <legend className="visually-hidden">{label}</legend>
      {options.map(({ value, label: name, content, hint }) => (
        <label key={value} className={styles.option} title={hint ?? (content ? name : undefined)}>
          <input
            className="visually-hidden"
            type="radio"
            name={group}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          {content}
          <span className={content ? "visually-hidden" : undefined}>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}

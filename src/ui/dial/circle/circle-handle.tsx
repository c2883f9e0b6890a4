import { memo, useId } from "react";
import type { Value } from "../../../values/values.ts";
import { useApp } from "../../app-store.tsx";
import { valueColour } from "../../parts/value-mark.tsx";
import { TEXTS } from "../../texts.ts";
import { ValueInput } from "../value-input.tsx";
import styles from "./circle.module.css";
import { EXTENT, handlePoint } from "./geometry.ts";

interface Props {
  value: Value;
  isActive: boolean;
  onTouch: (value: Value | null) => void;
}

/** A value's point on the circle. The invisible slider lies on it: for keys, for screen readers, and to be found by touch. */
export const CircleHandle = memo(function CircleHandle({ value, isActive, onTouch }: Props) {
  const id = useId();
  const importance = useApp((state) => state.profile[value]);
  const { x, y } = handlePoint(value, importance);
  return (
    <div
      className={styles.handle}
      data-value={value}
      data-active={isActive}
      style={{ "--colour": valueColour(value), left: share(x), top: share(y) }}
    >
      <label htmlFor={id} className="visually-hidden">
        {TEXTS.value[value].name}
      </label>
      <ValueInput id={id} value={value} className={styles.input} onTouch={onTouch} />
      <span className={styles.point} aria-hidden="true">
        {TEXTS.number(importance)}
      </span>
    </div>
  );
});

/** A coordinate of the drawing as a share of the square. */
function share(coordinate: number): string {
  return `${(50 + (coordinate / EXTENT) * 50).toFixed(3)}%`;
}

import { useId } from "react";
import type { Value } from "../../values/values.ts";
import { useApp } from "../app-store.tsx";
import { TEXTS } from "../texts.ts";
import { ValueInput } from "./value-input.tsx";
import styles from "./value-slider.module.css";

interface Props {
  value: Value;
  /** Of the active value, one of its opposites, or neither. */
  role: "active" | "opposite" | "none";
  onTouch: (value: Value | null) => void;
  onHover: (value: Value | null) => void;
}

/** One value's slider in one row: name, slider, number. */
export function ValueSlider({ value, role, onTouch, onHover }: Props) {
  const id = useId();
  const importance = useApp((state) => state.profile[value]);
  return (
    <div
      className={styles.row}
      data-role={role}
      onPointerEnter={({ pointerType }) => pointerType === "mouse" && onHover(value)}
      onPointerLeave={() => onHover(null)}
    >
      <label htmlFor={id} className={styles.name}>
        {TEXTS.value[value].name}
      </label>
      <ValueInput id={id} value={value} className={styles.slider} onTouch={onTouch} />
      <output htmlFor={id} className={styles.number}>
        {TEXTS.number(importance)}
      </output>
    </div>
  );
}

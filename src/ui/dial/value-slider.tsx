import { useId } from "react";
import { PROFILE_STEP } from "../../store/profile.ts";
import { PROFILE_MAX, PROFILE_MIN } from "../../values/profile.ts";
import type { Value } from "../../values/values.ts";
import { useApp } from "../app-store.tsx";
import { TEXTS } from "../texts.ts";
import styles from "./value-slider.module.css";

/** One value's slider from 1 to 6 with its name and goal. */
export function ValueSlider({ value }: { value: Value }) {
  const id = useId();
  const importance = useApp((state) => state.profile[value]);
  const setValue = useApp((state) => state.setValue);
  const { name, goal } = TEXTS.value[value];
  return (
    <div className={styles.row}>
      <label htmlFor={id} className={styles.name}>
        {name}
      </label>
      <output htmlFor={id} className={styles.number}>
        {TEXTS.number(importance)}
      </output>
      <input
        id={id}
        className={styles.slider}
        type="range"
        min={PROFILE_MIN}
        max={PROFILE_MAX}
        step={PROFILE_STEP}
        value={importance}
        aria-valuetext={TEXTS.dial.valueText(importance, goal)}
        style={{ "--share": (importance - PROFILE_MIN) / (PROFILE_MAX - PROFILE_MIN) }}
        onChange={(event) => setValue(value, event.currentTarget.valueAsNumber)}
      />
      <span className={styles.goal} aria-hidden="true">
        {goal}
      </span>
    </div>
  );
}

import { useId } from "react";
import { PROFILE_STEP } from "../../../store/profile.ts";
import { PROFILE_MAX, PROFILE_MIN } from "../../../values/profile.ts";
import type { Value } from "../../../values/values.ts";
import { useApp } from "../../app-store.tsx";
import { valueColour } from "../../parts/value-mark.tsx";
import { TEXTS } from "../../texts.ts";
import styles from "./mixing.module.css";

/** The dial's setting of one value, to be moved beside the picture. */
export function GateSlider({ value }: { value: Value }) {
  const id = useId();
  const importance = useApp((state) => state.profile[value]);
  const setValue = useApp((state) => state.setValue);
  const closeStep = useApp((state) => state.closeStep);
  const { name, goal } = TEXTS.value[value];
  return (
    <>
      <p className={styles.sliderHead}>
        <label htmlFor={id}>{name}</label>
        <output htmlFor={id}>{TEXTS.number(importance)}</output>
      </p>
      <input
        id={id}
        className={styles.range}
        style={{ "--colour": valueColour(value) }}
        type="range"
        min={PROFILE_MIN}
        max={PROFILE_MAX}
        step={PROFILE_STEP}
        value={importance}
        aria-valuetext={TEXTS.dial.valueText(importance, goal)}
        onChange={(event) => setValue(value, event.currentTarget.valueAsNumber)}
        onPointerUp={closeStep}
        onBlur={closeStep}
      />
      <p className="soft">{TEXTS.learn.mixing.dialHere}</p>
    </>
  );
}

import { PROFILE_STEP } from "../../store/profile.ts";
import { PROFILE_MAX, PROFILE_MIN } from "../../values/profile.ts";
import type { Value } from "../../values/values.ts";
import { useApp } from "../app-store.tsx";
import { TEXTS } from "../texts.ts";
import styles from "./dial-slider.module.css";

/** The dial's own mark on a strip, to be dragged: a slider with nothing but a ring for its thumb. */
export function DialSlider({ value }: { value: Value }) {
  const importance = useApp((state) => state.profile[value]);
  const setValue = useApp((state) => state.setValue);
  const closeStep = useApp((state) => state.closeStep);
  return (
    <input
      className={styles.slider}
      type="range"
      min={PROFILE_MIN}
      max={PROFILE_MAX}
      step={PROFILE_STEP}
      value={importance}
      aria-label={TEXTS.compare.onTheDial(value)}
      aria-valuetext={TEXTS.compare.importance(importance)}
      onChange={(event) => setValue(value, event.currentTarget.valueAsNumber)}
      onPointerUp={closeStep}
      onBlur={closeStep}
    />
  );
}

import { randomProfile } from "../../store/profile.ts";
import { PRESETS } from "../../values/presets.ts";
import { uniformProfile } from "../../values/profile.ts";
import { HIGHER_ORDER_VALUES } from "../../values/values.ts";
import { useApp } from "../app-store.tsx";
import { ValueMark } from "../parts/value-mark.tsx";
import { TEXTS } from "../texts.ts";
import styles from "./dial.module.css";

/** Profiles to start from; invented ones, neutral and random. */
export function Presets() {
  const setProfile = useApp((state) => state.setProfile);
  return (
    <fieldset className={styles.presets}>
      <legend className={styles.presetsLegend}>{TEXTS.dial.presets}</legend>
      {HIGHER_ORDER_VALUES.map((higher) => (
        <button
          key={higher}
          type="button"
          className="button"
          title={TEXTS.dial.presetHint(TEXTS.higherOrder[higher].name)}
          onClick={() => setProfile(PRESETS[higher])}
        >
          <ValueMark higher={higher} />
          {TEXTS.higherOrder[higher].preset}
        </button>
      ))}
      <button type="button" className="button" onClick={() => setProfile(uniformProfile())}>
        {TEXTS.dial.neutral}
      </button>
      <button
        type="button"
        className="button"
        onClick={() => setProfile(randomProfile(Math.random))}
      >
        {TEXTS.dial.random}
      </button>
    </fieldset>
  );
}

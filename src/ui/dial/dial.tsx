import { valuesByHigherOrder } from "../../values/circle.ts";
import { higherOrderColour, ValueMark } from "../parts/value-mark.tsx";
import { TEXTS } from "../texts.ts";
import styles from "./dial.module.css";
import { Presets } from "./presets.tsx";
import { ValueSlider } from "./value-slider.tsx";

/** The ten sliders in circle order, under their four higher-order values. */
export function Dial() {
  return (
    <section className={`card ${styles.dial}`} id="dial" aria-labelledby="dial-title">
      <h2 id="dial-title">{TEXTS.dial.title}</h2>
      <p className={styles.intro}>{TEXTS.dial.intro}</p>
      <Presets />
      <p className={styles.ends}>
        <span>{TEXTS.dial.low}</span>
        <span>{TEXTS.dial.high}</span>
      </p>
      {valuesByHigherOrder().map(({ higher, values }) => (
        <fieldset
          key={higher}
          className={styles.group}
          style={{ "--colour": higherOrderColour(higher) }}
        >
          <legend className={styles.legend}>
            <ValueMark higher={higher} />
            {TEXTS.higherOrder[higher].name}
          </legend>
          {values.map((value) => (
            <ValueSlider key={value} value={value} />
          ))}
        </fieldset>
      ))}
    </section>
  );
}

import { valuesByHigherOrder } from "../../values/circle.ts";
import { oppositeValues } from "../../values/opposites.ts";
import { higherOrderColour, ValueMark } from "../parts/value-mark.tsx";
import { TEXTS } from "../texts.ts";
import styles from "./sliders.module.css";
import type { ActiveValue } from "./use-active-value.ts";
import { ValueSlider } from "./value-slider.tsx";

const GROUPS = valuesByHigherOrder();

/** The ten sliders in circle order, under their four higher-order values. */
export function Sliders({ active, touch, hover }: ActiveValue) {
  const opposites = active === null ? [] : oppositeValues(active);
  return (
    <div className={styles.sliders}>
      <p className={styles.ends}>
        <span>{TEXTS.dial.low}</span>
        <span>{TEXTS.dial.high}</span>
      </p>
      {GROUPS.map(({ higher, values }) => (
        <fieldset
          key={higher}
          className={styles.group}
          style={{ "--colour": higherOrderColour(higher) }}
        >
          <legend className={styles.legend}>
            <ValueMark higher={higher} />
            {values.some((value) => opposites.includes(value))
              ? TEXTS.dial.higherPullsAgainst(higher)
              : TEXTS.higherOrder[higher].name}
          </legend>
          {values.map((value) => (
            <ValueSlider
              key={value}
              value={value}
              role={value === active ? "active" : opposites.includes(value) ? "opposite" : "none"}
              onTouch={touch}
              onHover={hover}
            />
          ))}
        </fieldset>
      ))}
    </div>
  );
}

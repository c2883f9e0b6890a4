import { valuesByHigherOrder } from "../../values/circle.ts";
import { ChartFrame } from "../parts/chart-frame.tsx";
import { higherOrderColour, ValueMark } from "../parts/value-mark.tsx";
import { TEXTS } from "../texts.ts";
import { ValueCircle } from "./value-circle.tsx";
import styles from "./values-section.module.css";

/** The theory in two paragraphs, its circle, and each value with its goal. */
export function ValuesSection() {
  const { intro, circle, source } = TEXTS.learn.values;
  return (
    <>
      <p>{intro}</p>
      <ChartFrame what="ten-values" title={TEXTS.takeAway.chart.theory} model={null}>
        <ValueCircle />
      </ChartFrame>
      <p>{circle}</p>
      <div className={styles.groups}>
        {valuesByHigherOrder().map(({ higher, values }) => (
          <div key={higher} style={{ "--colour": higherOrderColour(higher) }}>
            <h3 className={styles.group}>
              <ValueMark higher={higher} />
              {TEXTS.higherOrder[higher].name}
            </h3>
            <dl className={styles.values}>
              {values.map((value) => (
                <div key={value}>
                  <dt>{TEXTS.value[value].name}</dt>
                  <dd>{TEXTS.value[value].goal}</dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
      </div>
      <p className="soft">{source}</p>
    </>
  );
}

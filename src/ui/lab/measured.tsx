import { useState } from "react";
import { BarsPicture } from "../parts/bars-picture.tsx";
import { ChartFrame } from "../parts/chart-frame.tsx";
import { Explain } from "../parts/explain.tsx";
import { Segmented } from "../parts/segmented.tsx";
import { TEXTS } from "../texts.ts";
import styles from "./lab.module.css";
import { RECORDED_MODEL, RECORDED_SETS, type RecordedSet, recordedErrors } from "./recorded.ts";

/** The recorded error of the model beside its trivial rivals', one bar each. */
export function Measured() {
  const [set, setSet] = useState<RecordedSet>("groups");
  const { errors, correlation } = recordedErrors(set);
  const largest = Math.max(...errors.map(({ nmse }) => nmse));
  const texts = TEXTS.lab.measured;
  return (
    <section className={`card ${styles.panel}`} aria-labelledby="measured-title">
      <h2 id="measured-title">{texts.title}</h2>
      <Explain about={texts.title} text={texts.explain} more="charts" />
      <Segmented
        label={texts.sets}
        options={RECORDED_SETS.map((value) => ({ value, label: texts.set[value] }))}
        chosen={set}
        onChoose={setSet}
      />
      <ChartFrame
        what={`measured-${set}`}
        title={`${texts.caption} (${texts.set[set]})`}
        model={RECORDED_MODEL}
        menu="below"
        picture={
          <BarsPicture
            bars={errors.map(({ predictor, nmse }) => ({
              label: texts.rows[predictor],
              from: 0,
              to: nmse / largest,
              colour: predictor === "model" ? "var(--accent)" : "var(--line-strong)",
              figure: nmse.toFixed(4),
            }))}
          />
        }
      >
        <table className={styles.errors}>
          <caption>{texts.caption}</caption>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{texts.predictor}</th>
              <th scope="col">{texts.error}</th>
            </tr>
          </thead>
          <tbody>
            {errors.map(({ predictor, nmse }) => (
              <tr key={predictor} data-predictor={predictor}>
                <th scope="row">{texts.rows[predictor]}</th>
                <td>
                  <span className={styles.bar} style={{ "--share": nmse / largest }} />
                  <span className={styles.number}>{nmse.toFixed(4)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ChartFrame>
      <p>{texts.correlation(correlation.toFixed(2))}</p>
      <p className="soft">{texts.read}</p>
      <p className="soft">{texts.source(RECORDED_MODEL)}</p>
    </section>
  );
}

import type { Report } from "../../store/report.ts";
import { VALUES } from "../../values/values.ts";
import { TEXTS } from "../texts.ts";
import styles from "./report.module.css";

/** The ten values in numbers, and how near the answers came, beside a rule that needs no model. */
export function ReportNumbers({ report: { profile, survey } }: { report: Report }) {
  const texts = TEXTS.takeAway.report;
  return (
    <section>
      <h2>{texts.numbers}</h2>
      <table className={styles.numbers}>
        <thead>
          <tr>
            <th scope="col">{TEXTS.survey.valueColumn}</th>
            <th scope="col">{TEXTS.survey.target}</th>
            {survey && <th scope="col">{TEXTS.survey.answered}</th>}
          </tr>
        </thead>
        <tbody>
          {VALUES.map((value) => (
            <tr key={value}>
              <th scope="row">{TEXTS.value[value].name}</th>
              <td>{TEXTS.number(profile[value])}</td>
              {survey && <td>{texts.answered(survey.scores[value], survey.spreads[value])}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {survey && <p>{texts.figures(survey.comparison)}</p>}
    </section>
  );
}

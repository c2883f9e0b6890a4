import type { ArgumentRun } from "../../store/argument.ts";
import { TEXTS } from "../texts.ts";
import styles from "./report.module.css";

/** What the model wrote for the profile, with its stance and how probable that was. */
export function ReportArguments({ runs }: { runs: readonly ArgumentRun[] }) {
  const texts = TEXTS.takeAway.report;
  return (
    <section>
      <h2>{texts.arguments}</h2>
      {runs.length === 0 && <p>{texts.noArguments}</p>}
      {runs.map((run) => (
        <div key={run.id} className={styles.argument}>
          <p className={styles.claim}>{run.claim}</p>
          <p>{stanceOf(run)}</p>
          <blockquote>{run.text}</blockquote>
        </div>
      ))}
    </section>
  );
}

function stanceOf({ form, stance, pAgree, value, seed }: ArgumentRun): string {
  if (stance === null || pAgree === null || value === null) return "";
  const { probability, notSayProbability, speaksFrom, notSaidFrom } = TEXTS.argument;
  const words =
    form === "notSay"
      ? `${notSayProbability(stance, pAgree)}. ${notSaidFrom(value)}`
      : `${probability(stance, pAgree)}. ${speaksFrom(value)}`;
  return `${words} ${TEXTS.takeAway.report.seed(seed)}`;
}

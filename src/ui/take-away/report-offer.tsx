import { useId } from "react";
import { reportOf } from "../../store/report.ts";
import { useApp } from "../app-store.tsx";
import { TEXTS } from "../texts.ts";
import styles from "./take-away.module.css";

/** What would be on the printed page, and the button that prints it. */
export function ReportOffer({ onPrint }: { onPrint: () => void }) {
  const id = useId();
  const hasSurvey = useApp((state) => reportOf(state).survey !== null);
  const argued = useApp((state) => reportOf(state).arguments.length);
  const texts = TEXTS.takeAway.report;
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 id={id}>{texts.heading}</h3>
      <p>{texts.contents(hasSurvey, argued)}</p>
      <div className={styles.row}>
        <button type="button" className="button" onClick={onPrint}>
          {texts.print}
        </button>
      </div>
    </section>
  );
}

import { stepNumber } from "../../store/tour.ts";
import { useApp } from "../app-store.tsx";
import { TEXTS } from "../texts.ts";
import styles from "./text.module.css";

/** Starts the guided tour, or goes on with one that was left. */
export function TourSection() {
  const { status, step } = useApp((state) => state.tour);
  const startTour = useApp((state) => state.startTour);
  const resumeTour = useApp((state) => state.resumeTour);
  const begun = (status === "paused" || status === "closed") && stepNumber(step) > 1;
  return (
    <>
      <p>{TEXTS.learn.tour}</p>
      <div className={styles.buttons}>
        <button type="button" className="button primary" onClick={startTour}>
          {status === "new" ? TEXTS.tour.start : TEXTS.tour.startAgain}
        </button>
        {begun && (
          <button type="button" className="button" onClick={resumeTour}>
            {TEXTS.tour.resumeAt(stepNumber(step))}
          </button>
        )}
      </div>
    </>
  );
}

import type { ColumnSurvey } from "../../store/compare-answers.ts";
import { useApp } from "../app-store.tsx";
import { TEXTS } from "../texts.ts";
import type { AnsweredColumn } from "./answers.tsx";
import styles from "./answers-controls.module.css";

/** Ask and stop, how far the model is, and whether it keeps up with the dial. */
export function AnswersControls({ columns }: { columns: readonly AnsweredColumn[] }) {
  const survey = useApp((state) => state.columnSurvey);
  const ready = useApp((state) => state.engineStatus.phase === "ready");
  const followDial = useApp((state) => state.followDial);
  const setFollowDial = useApp((state) => state.setFollowDial);
  const answerColumns = useApp((state) => state.answerColumns);
  const stopColumnAnswers = useApp((state) => state.stopColumnAnswers);
  const texts = TEXTS.compare.answers;
  const busy = survey?.status === "running" || survey?.status === "waiting";
  const complete = columns.every(({ whole, stale }) => whole && !stale);
  return (
    <>
      <div className={styles.controls}>
        {busy ? (
          <button
            type="button"
            className={`button primary ${styles.main}`}
            onClick={stopColumnAnswers}
          >
            {texts.stop}
          </button>
        ) : (
          <button
            type="button"
            className={`button primary ${styles.main}`}
            disabled={!ready || complete}
            onClick={answerColumns}
          >
            {complete ? texts.allAsked : survey === null ? texts.ask : texts.askMissing}
          </button>
        )}
        <progress
          aria-label={texts.progressLabel}
          value={complete ? 1 : (survey?.done ?? 0)}
          max={complete ? 1 : Math.max(1, survey?.total ?? 1)}
        />
        <span className={`soft ${styles.status}`} role="status">
          {statusOf(survey, complete)}
        </span>
        <label className={styles.follow} title={texts.followHint}>
          <input
            type="checkbox"
            checked={followDial}
            onChange={(event) => setFollowDial(event.currentTarget.checked)}
          />
          {texts.follow}
        </label>
      </div>
      {survey?.error && (
        <p className="alarm" role="alert">
          {texts.failed(survey.error)}
        </p>
      )}
    </>
  );
}

function statusOf(survey: ColumnSurvey | null, complete: boolean): string {
  const texts = TEXTS.compare.answers;
  if (survey === null) return texts.ready;
  if (survey.status === "running") return texts.progress(survey.done, survey.total);
  if (survey.status === "waiting") return texts.waiting;
  if (complete) return texts.complete;
  return survey.status === "stopped" ? texts.stopped : texts.ready;
}

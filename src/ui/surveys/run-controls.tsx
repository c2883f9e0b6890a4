import type { DialRun } from "../../store/dial-run.ts";
import { useApp } from "../app-store.tsx";
import { TEXTS } from "../texts.ts";
import styles from "./surveys.module.css";

interface Props {
  run: DialRun<unknown> | null;
  /** Number of items. */
  total: number;
  onStart: () => void;
  onStop: () => void;
}

/** Start and stop of answers that follow the dial by themselves, and how far they are. */
export function RunControls({ run, total, onStart, onStop }: Props) {
  const ready = useApp((state) => state.engineStatus.phase === "ready");
  const texts = TEXTS.survey.run;
  const running = run?.status === "running";
  return (
    <>
      <div className={styles.controls}>
        <button
          type="button"
          className={`button ${styles.main}`}
          disabled={!ready}
          onClick={running ? onStop : onStart}
        >
          {running ? texts.stop : run === null ? texts.start : texts.again}
        </button>
        <progress aria-label={texts.progress} value={run?.fresh ?? 0} max={total} />
        <span className={`soft ${styles.status}`} role="status">
          {statusOf(run, total, ready)}
        </span>
      </div>
      {run?.error && (
        <p className="alarm" role="alert">
          {texts.failed(run.error)}
        </p>
      )}
    </>
  );
}

function statusOf(run: DialRun<unknown> | null, total: number, ready: boolean): string {
  const texts = TEXTS.survey.run;
  if (run === null) return ready ? "" : texts.waiting;
  switch (run.status) {
    case "running":
      return texts.running;
    case "done":
      return texts.done(total);
    case "stopped":
      return texts.stopped;
    case "failed":
      return "";
  }
}

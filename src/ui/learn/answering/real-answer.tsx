import { sameProfile } from "../../../store/profile.ts";
import { useApp } from "../../app-store.tsx";
import { TEXTS } from "../../texts.ts";
import styles from "./answering.module.css";
import { RatingBars } from "./rating-bars.tsx";

/** The loaded model's answer to the example, on demand. Its room is kept from the start. */
export function RealAnswer() {
  const run = useApp((state) => state.exampleRun);
  const ready = useApp((state) => state.engineStatus.phase === "ready");
  const ask = useApp((state) => state.askExample);
  const moved = useApp(
    ({ exampleRun, profile }) => exampleRun !== null && !sameProfile(exampleRun.profile, profile),
  );
  const texts = TEXTS.learn.answering;
  const answer = run?.answer ?? null;
  const running = run?.status === "running";
  return (
    <div className={styles.real}>
      {answer === null ? (
        <p className={`soft ${styles.room}`}>{texts.notAsked}</p>
      ) : (
        <RatingBars
          caption={texts.real}
          ratings={answer.distribution.map(({ p }) => p)}
          note={`${texts.expected(answer.expected)}${moved ? ` ${texts.moved}` : ""}`}
        />
      )}
      <button
        type="button"
        className="button"
        disabled={!ready}
        aria-disabled={running}
        onClick={() => !running && ask()}
      >
        {running ? texts.asking : run === null ? texts.ask : texts.askAgain}
      </button>
      <p role="status" className="visually-hidden">
        {answer !== null && texts.expected(answer.expected)}
      </p>
      {run?.error && (
        <p className="alarm" role="alert">
          {texts.failed(run.error)}
        </p>
      )}
    </div>
  );
}

import { answeredItems } from "../../surveys/answers.ts";
import { type GuessFigures, guessFigures } from "../../surveys/guess-figures.ts";
import { useApp } from "../app-store.tsx";
import { TEXTS } from "../texts.ts";
import styles from "./model-as-you.module.css";
import { useGuesses } from "./use-guesses.ts";
import { useYourSurvey } from "./use-your-survey.ts";

/** Lets the model answer in the visitor's place and says how near it came, beside what needs no model. */
export function ModelAsYou() {
  const run = useApp((state) => state.yourRun);
  const guesses = useGuesses();
  const figures = run && guessFigures(guesses, run.profile);
  return (
    <section className={`card ${styles.panel}`} aria-labelledby="model-as-you-title">
      <h2 id="model-as-you-title">{TEXTS.you.guessTitle}</h2>
      <div className={styles.columns}>
        <div className={styles.column}>
          <p>{TEXTS.you.guessIntro}</p>
          <Controls />
          {run?.error && (
            <p className="alarm" role="alert">
              {TEXTS.you.failed(run.error)}
            </p>
          )}
          <p className={styles.verdict} role="status">
            {figures ? (
              <>
                {TEXTS.you.lead(figures.lead, figures.leadError)}{" "}
                <strong>{TEXTS.you.standing[figures.standing]}</strong>
              </>
            ) : (
              <span className="soft">{TEXTS.you.notYet}</span>
            )}
            {run?.status === "stopped" && ` ${TEXTS.you.stopped}`}
          </p>
        </div>
        <div className={styles.column}>
          <Figures figures={figures} />
        </div>
      </div>
      <p className="soft">{TEXTS.you.guessFair}</p>
      <p className="soft">{TEXTS.guess}</p>
    </section>
  );
}

function Controls() {
  const { pack, answers } = useYourSurvey();
  const run = useApp((state) => state.yourRun);
  const ready = useApp((state) => state.engineStatus.phase === "ready");
  const answerAsYou = useApp((state) => state.answerAsYou);
  const stopAnswerAsYou = useApp((state) => state.stopAnswerAsYou);
  const total = answeredItems(pack, answers).length;
  const done = run?.answers.length ?? 0;
  const running = run?.status === "running";
  return (
    <div className={styles.controls}>
      <button
        type="button"
        className={`button primary ${styles.main}`}
        disabled={!ready && !running}
        onClick={running ? stopAnswerAsYou : answerAsYou}
      >
        {running ? TEXTS.you.stop : run === null ? TEXTS.you.answerAsYou : TEXTS.you.answerAgain}
      </button>
      <progress aria-label={TEXTS.you.guessing} value={done} max={total} />
      <span className="soft" role="status">
        {TEXTS.you.guessed(done, total)}
      </span>
    </div>
  );
}

const PREDICTORS = ["model", "ownMean", "ownScore"] as const;

/** Two figures for the model and for two ways to answer without one. */
function Figures({ figures }: { figures: GuessFigures | null }) {
  return (
    <>
      <table className={styles.figures}>
        <caption>{TEXTS.you.figures}</caption>
        <thead>
          <tr>
            <th scope="col">{TEXTS.you.predictor}</th>
            <th scope="col">{TEXTS.you.meanError}</th>
            <th scope="col">{TEXTS.you.withinOneStep}</th>
          </tr>
        </thead>
        <tbody>
          {PREDICTORS.map((predictor) => (
            <tr key={predictor}>
              <th scope="row">{TEXTS.you.predictorName[predictor]}</th>
              <td>{figures ? TEXTS.you.steps(figures[predictor].meanError) : "–"}</td>
              <td>{figures ? TEXTS.percent(figures[predictor].withinOneStep) : "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="soft">{TEXTS.you.ownScoreHint}</p>
    </>
  );
}

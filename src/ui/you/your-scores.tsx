import { lazy, Suspense, useMemo, useRef, useState } from "react";
import { answeredItems, fewestPerValue } from "../../surveys/answers.ts";
import { isComplete, scoreValues } from "../../surveys/scoring.ts";
import { inForm } from "../../surveys/short-form.ts";
import { meanScore } from "../../values/scores.ts";
import type { ByValue } from "../../values/values.ts";
import { useApp } from "../app-store.tsx";
import { ChartFrame } from "../parts/chart-frame.tsx";
import { Segmented } from "../parts/segmented.tsx";
import { TEXTS } from "../texts.ts";
import { ClearAnswers } from "./clear-answers.tsx";
import { HigherOrderBars } from "./higher-order-bars.tsx";
import { PartialScores } from "./partial-scores.tsx";
import { Review } from "./review.tsx";
import { SourceChoice } from "./source-choice.tsx";
import { useFocusOnMount } from "./use-focus-on-mount.ts";
import { useYourSurvey } from "./use-your-survey.ts";
import styles from "./your-scores.module.css";

// The chart library is most of the page's weight, and the survey can be answered before it is here.
const ValueRadar = lazy(() => import("../surveys/value-radar.tsx"));

const SCALES = ["raw", "centred"] as const;

interface Props {
  /** Takes the focus to the title. */
  focus: boolean;
  /** Called after the place was moved to an item, to have it asked. */
  onAsk: () => void;
  /** Called when there is something else to begin with: another survey, or no answers. */
  onRest: () => void;
}

/** The visitor's value scores and what can be done with them. */
export function YourScores({ focus, onAsk, onRest }: Props) {
  const { whole, pack, form, answers } = useYourSurvey();
  const goToYourItem = useApp((state) => state.goToYourItem);
  const chooseYourForm = useApp((state) => state.chooseYourForm);
  const title = useRef<HTMLHeadingElement>(null);
  useFocusOnMount(title, focus);
  const scores = useMemo(() => scoreValues(pack, answers), [pack, answers]);
  const done = answeredItems(pack, answers).length;
  const more = inForm(whole, "long").items.length - pack.items.length;
  const ask = (place: number) => {
    goToYourItem(place);
    onAsk();
  };
  return (
    <section className={`card ${styles.scores}`} aria-labelledby="your-scores-title">
      <h2 id="your-scores-title" ref={title} tabIndex={-1}>
        {TEXTS.you.results}
      </h2>
      <SourceChoice onChosen={onRest} />
      <p className="soft">
        {TEXTS.you.resultsOf(done, pack.items.length)}{" "}
        {isComplete(scores) && TEXTS.you.few(fewestPerValue(pack, answers))}
      </p>
      {isComplete(scores) ? <Circle scores={scores} /> : <PartialScores scores={scores} />}
      <div className={styles.row}>
        {form === "short" && more > 0 && (
          <button
            type="button"
            className="button"
            onClick={() => {
              chooseYourForm("long");
              onAsk();
            }}
          >
            {TEXTS.you.more(more)}
          </button>
        )}
        <button type="button" className="button" onClick={() => ask(0)}>
          {TEXTS.you.change}
        </button>
        <ClearAnswers onCleared={onRest} />
      </div>
      <Review onChange={ask} />
      <p className="soft">{TEXTS.you.privacy}</p>
    </section>
  );
}

/** Raw or centred, on the circle and for the four higher-order values. */
function Circle({ scores }: { scores: ByValue }) {
  const run = useApp((state) => state.yourRun);
  const dialYourself = useApp((state) => state.dialYourself);
  const [scale, setScale] = useState<(typeof SCALES)[number]>("raw");
  const centred = scale === "centred";
  const guessed = useMemo(() => {
    if (run === null) return null;
    const given = run.items.flatMap(({ id }, i) => {
      const answer = run.answers[i];
      return answer === undefined ? [] : [[id, answer.expected] as const];
    });
    const theirs = scoreValues({ items: run.items }, Object.fromEntries(given));
    return isComplete(theirs) ? theirs : null;
  }, [run]);
  return (
    <div className={styles.circle}>
      <div className={styles.chart}>
        <ChartFrame
          what={centred ? "circle-centred" : "circle"}
          title={TEXTS.takeAway.chart[guessed ? "youAndModel" : "you"]}
          profile={TEXTS.you.you}
          model={guessed ? undefined : null}
        >
          <Suspense fallback={null}>
            <ValueRadar
              target={guessed}
              answered={scores}
              centred={centred}
              names={{ target: TEXTS.you.model, answered: TEXTS.you.you, chart: TEXTS.you.chart }}
            />
          </Suspense>
        </ChartFrame>
      </div>
      <div className={styles.aside}>
        <Segmented
          label={TEXTS.you.view}
          options={SCALES.map((value) => ({ value, label: TEXTS.you[value] }))}
          chosen={scale}
          onChoose={setScale}
        />
        <p className={styles.reading}>
          {centred
            ? TEXTS.you.centredReading(TEXTS.number(meanScore(scores)))
            : TEXTS.you.rawReading}
        </p>
        <HigherOrderBars scores={scores} centred={centred} />
        <button type="button" className="button primary" onClick={dialYourself}>
          {TEXTS.you.dial}
        </button>
      </div>
    </div>
  );
}

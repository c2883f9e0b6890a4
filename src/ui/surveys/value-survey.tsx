import { lazy, Suspense, useDeferredValue, useMemo, useState } from "react";
import { sameProfile } from "../../store/profile.ts";
import type { SurveyRun } from "../../store/survey.ts";
import { answeredScores } from "../../surveys/scoring.ts";
import { compareProfiles } from "../../values/compare.ts";
import type { ByValue } from "../../values/values.ts";
import { useApp } from "../app-store.tsx";
import { ChartFrame } from "../parts/chart-frame.tsx";
import { Explain } from "../parts/explain.tsx";
import { Segmented } from "../parts/segmented.tsx";
import { useProfileName } from "../parts/use-profile-name.ts";
import { TEXTS } from "../texts.ts";
import { AnswerTable } from "./answer-table.tsx";
import styles from "./surveys.module.css";

// The chart library is most of the page's weight, and the dial can be used before it is here.
const ValueRadar = lazy(() => import("./value-radar.tsx"));

const VIEWS = ["raw", "centred"] as const;

/** The model answers the portraits, drawn over the profile that it should answer for; once asked, it follows the dial. */
export function ValueSurvey() {
  const pack = useApp((state) => state.pack);
  const survey = useApp((state) => state.survey);
  // The chart may lag behind a drag; the handle under the finger may not.
  const profile = useDeferredValue(useApp((state) => state.profile));
  const name = useProfileName();
  const [view, setView] = useState<(typeof VIEWS)[number]>("raw");
  const scores = useMemo(() => survey && answeredScores(pack, survey.answers), [pack, survey]);
  const stale =
    survey !== null &&
    (survey.fresh < survey.answers.length || !sameProfile(profile, survey.profile));
  return (
    <>
      <p className={styles.intro}>{TEXTS.survey.intro(pack.items.length)}</p>
      <Explain about={TEXTS.survey.title} text={TEXTS.learn.explain.survey} more="charts" />
      <Controls />
      <p className={`soft ${styles.note}`}>{survey && noteOf(survey, stale)}</p>
      {survey?.error && (
        <p className="alarm" role="alert">
          {TEXTS.survey.failed(survey.error)}
        </p>
      )}
      <Segmented
        label={TEXTS.survey.view}
        options={VIEWS.map((value) => ({
          value,
          label: TEXTS.survey[value],
          ...(value === "centred" && { hint: TEXTS.survey.centredHint }),
        }))}
        chosen={view}
        onChoose={setView}
      />
      <div className={styles.chart} data-tour="radar">
        <ChartFrame
          what={view === "centred" ? "answers-centred" : "answers"}
          title={TEXTS.takeAway.chart[view === "centred" ? "answersCentred" : "answers"]}
          profile={name}
        >
          <Suspense fallback={null}>
            <ValueRadar target={profile} answered={scores} centred={view === "centred"} />
          </Suspense>
        </ChartFrame>
      </div>
      <Comparison scores={scores} survey={survey} />
      <p className="soft">{TEXTS.guess}</p>
      {survey && survey.answers.length > 0 && <AnswerTable pack={pack} survey={survey} />}
    </>
  );
}

function Controls() {
  const pack = useApp((state) => state.pack);
  const survey = useApp((state) => state.survey);
  const ready = useApp((state) => state.engineStatus.phase === "ready");
  const answerSurvey = useApp((state) => state.answerSurvey);
  const stopSurvey = useApp((state) => state.stopSurvey);
  const done = survey?.fresh ?? 0;
  const total = pack.items.length;
  return (
    <div className={styles.controls}>
      {survey?.status === "running" ? (
        <button type="button" className={`button primary ${styles.main}`} onClick={stopSurvey}>
          {TEXTS.survey.stop}
        </button>
      ) : (
        <button
          type="button"
          className={`button primary ${styles.main}`}
          disabled={!ready}
          onClick={answerSurvey}
        >
          {survey === null ? TEXTS.survey.answer : TEXTS.survey.answerAgain}
        </button>
      )}
      <progress aria-label={TEXTS.survey.progressLabel} value={done} max={total} />
      <span className="soft" role="status">
        {TEXTS.survey.progress(done, total)}
      </span>
    </div>
  );
}

/** How close the answers came, beside what needs no model. */
function Comparison({ scores, survey }: { scores: ByValue | null; survey: SurveyRun | null }) {
  const comparison = scores && survey && compareProfiles(scores, survey.profile);
  const figures = [
    {
      name: TEXTS.survey.error,
      hint: TEXTS.survey.errorHint,
      figure: comparison?.nmse.toFixed(3),
      twin: comparison && TEXTS.survey.midpoint(comparison.midpointNmse.toFixed(3)),
    },
    {
      name: TEXTS.survey.correlation,
      hint: TEXTS.survey.correlationHint,
      figure: comparison && (comparison.correlation?.toFixed(2) ?? TEXTS.survey.noCorrelation),
      twin: null,
    },
  ];
  return (
    <dl className={styles.figures}>
      {figures.map(({ name, hint, figure, twin }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <strong>{figure ?? "–"}</strong>
            <span className="soft">{hint}</span>
            {twin && <span className="soft">{twin}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function noteOf(survey: SurveyRun, stale: boolean): string {
  const parts = [];
  if (survey.status === "stopped") parts.push(TEXTS.survey.stopped);
  if (stale) parts.push(TEXTS.survey.moved);
  return parts.join(" ");
}

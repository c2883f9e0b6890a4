import { responseProfiles, responseSlope } from "../../surveys/response.ts";
import { VALUES } from "../../values/values.ts";
import { useApp } from "../app-store.tsx";
import { ChartFrame } from "../parts/chart-frame.tsx";
import { Explain } from "../parts/explain.tsx";
import { TEXTS } from "../texts.ts";
import styles from "./lab.module.css";
import { ResponseChart } from "./response-chart.tsx";

/** A small version of the evaluation, run in this browser: what one slider moves. */
export function Response() {
  const run = useApp((state) => state.labRun);
  const texts = TEXTS.lab.response;
  const steps = responseProfiles("power").length;
  const points = run?.points ?? [];
  return (
    <section className={`card ${styles.panel}`} aria-labelledby="response-title">
      <h2 id="response-title">{texts.title}</h2>
      <Explain about={texts.title} text={texts.explain} more="charts" />
      <Controls />
      <p className="soft" role="status">
        {run === null ? texts.waiting : texts.progress(points.length, steps)}{" "}
        {run?.status === "stopped" && texts.stopped}
      </p>
      {run?.error && (
        <p className="alarm" role="alert">
          {texts.failed(run.error)}
        </p>
      )}
      <div className={styles.chart}>
        <ChartFrame
          what={`response-${run?.value ?? ""}`}
          title={run ? texts.caption(run.value) : texts.title}
          menu="below"
        >
          <ResponseChart points={points} value={run?.value ?? null} />
        </ChartFrame>
      </div>
      <p className={styles.slope}>
        {points.length > 1 && texts.slope(responseSlope(points).toFixed(2))}
      </p>
      <p className="soft">{TEXTS.guess}</p>
    </section>
  );
}

function Controls() {
  const value = useApp((state) => state.labValue);
  const setValue = useApp((state) => state.setLabValue);
  const ready = useApp((state) => state.engineStatus.phase === "ready");
  const running = useApp((state) => state.labRun?.status === "running");
  const run = useApp((state) => state.runResponse);
  const stop = useApp((state) => state.stopResponse);
  const texts = TEXTS.lab.response;
  return (
    <div className={styles.controls}>
      <label>
        {texts.value}
        <select
          className={styles.select}
          value={value}
          onChange={(event) => {
            const chosen = VALUES.find((candidate) => candidate === event.currentTarget.value);
            if (chosen) setValue(chosen);
          }}
        >
          {VALUES.map((candidate) => (
            <option key={candidate} value={candidate}>
              {TEXTS.value[candidate].name}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        className="button primary"
        disabled={!ready}
        onClick={running ? stop : run}
      >
        {running ? texts.stop : texts.run}
      </button>
    </div>
  );
}

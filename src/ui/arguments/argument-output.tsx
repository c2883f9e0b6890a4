import { useState } from "react";
import { useApp } from "../app-store.tsx";
import { TEXTS } from "../texts.ts";
import { ArgumentText } from "./argument-text.tsx";
import styles from "./arguments.module.css";
import { ReadingPanel } from "./reading-panel.tsx";
import { RunFoot } from "./run-foot.tsx";
import { SampleArgument } from "./sample-argument.tsx";
import { SAMPLES } from "./samples.ts";
import { StanceGauge } from "./stance-gauge.tsx";
import { useWordChoice } from "./use-word-choice.ts";

/** The newest argument as it is written, in room that is kept from the start, so nothing moves while words come in; before the first, a sample. */
export function ArgumentOutput() {
  const run = useApp(({ argumentRuns }) => argumentRuns[0]);
  const only = useApp(({ argumentRuns }) => argumentRuns.length === 1);
  const words = useWordChoice(run);
  const [shown, setShown] = useState(0);
  const sample = run ? undefined : SAMPLES[shown % SAMPLES.length];
  const running = run?.status === "running";
  return (
    <div className={styles.output} data-tour="argument">
      {sample ? (
        <SampleArgument sample={sample} onAnother={() => setShown(shown + 1)} />
      ) : (
        <StanceGauge argument={run ?? null} />
      )}
      {/* Behind a sample it is hidden, not gone: screen readers announce only what comes into a place they know.
          aria-busy holds the announcement back until the text is whole; marking its words is no news. */}
      <blockquote
        hidden={sample !== undefined}
        className={styles.text}
        data-testid="argument-text"
        data-status={run?.status}
        aria-live={words.value === null ? "polite" : "off"}
        aria-busy={running}
      >
        {run?.text ? (
          <ArgumentText text={run.text} marked={words.marked} />
        ) : (
          !running && <span className={styles.placeholder}>{TEXTS.argument.empty}</span>
        )}
        {running && <span className={styles.cursor} aria-hidden="true" />}
      </blockquote>
      {run?.error && (
        <p className="alarm" role="alert">
          {TEXTS.argument.failed(run.error)}
        </p>
      )}
      {run && <RunFoot run={run} onRemoved={only ? focusClaim : undefined} />}
      {run && (running || run.text !== "") && <ReadingPanel run={run} words={words} />}
    </div>
  );
}

/** Where the focus goes when the last argument is removed, and its buttons with it. */
function focusClaim() {
  document.getElementById("claim")?.focus();
}

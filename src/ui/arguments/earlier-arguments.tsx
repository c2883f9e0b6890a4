import { useId, useRef, useState } from "react";
import type { ArgumentRun } from "../../store/argument.ts";
import { useApp } from "../app-store.tsx";
import { TEXTS } from "../texts.ts";
import { ArgumentText } from "./argument-text.tsx";
import styles from "./earlier-arguments.module.css";
import { ReadingPanel } from "./reading-panel.tsx";
import { RunFoot } from "./run-foot.tsx";
import { StanceGauge } from "./stance-gauge.tsx";
import { useWordChoice } from "./use-word-choice.ts";

/** Cards that are shown before one asks for all. */
const SHOWN = 4;

/** The arguments before the newest one, the latest first. */
export function EarlierArguments() {
  const runs = useApp((state) => state.argumentRuns);
  const title = useRef<HTMLHeadingElement>(null);
  const [all, setAll] = useState(false);
  const earlier = runs.slice(1);
  if (earlier.length === 0) return null;
  return (
    <div className={styles.earlier}>
      <h3 ref={title} tabIndex={-1}>
        {TEXTS.argument.earlier}
      </h3>
      <ol className={styles.list}>
        {earlier.slice(0, all ? undefined : SHOWN).map((run) => (
          <li key={run.id}>
            <Earlier run={run} onRemoved={() => title.current?.focus()} />
          </li>
        ))}
      </ol>
      {earlier.length > SHOWN && (
        <button
          type="button"
          className={`button ${styles.all}`}
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? TEXTS.argument.showFewer : TEXTS.argument.showAll(earlier.length)}
        </button>
      )}
    </div>
  );
}

function Earlier({ run, onRemoved }: { run: ArgumentRun; onRemoved: () => void }) {
  const panel = useId();
  const [open, setOpen] = useState(false);
  const words = useWordChoice(run);
  return (
    <article className={`inset ${styles.card}`}>
      <StanceGauge argument={run} compact />
      <blockquote className="voice">
        <ArgumentText text={run.text} marked={words.marked} />
      </blockquote>
      {run.error && <p className="alarm">{TEXTS.argument.failed(run.error)}</p>}
      <RunFoot run={run} onRemoved={onRemoved}>
        {run.text !== "" && (
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={open}
            aria-controls={panel}
            onClick={() => {
              if (open) words.choose(null);
              setOpen(!open);
            }}
          >
            {TEXTS.argument.showReading}
          </button>
        )}
      </RunFoot>
      <div id={panel}>{open && <ReadingPanel run={run} words={words} />}</div>
    </article>
  );
}

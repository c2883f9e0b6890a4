import type { ArgumentRun } from "../../store/argument.ts";
import { sameProfile } from "../../store/profile.ts";
import { useApp } from "../app-store.tsx";
import { TEXTS } from "../texts.ts";
import styles from "./arguments.module.css";
import { StanceGauge } from "./stance-gauge.tsx";

/** The argument as it is written. Its room is kept from the start, so nothing moves while words come in. */
export function ArgumentOutput() {
  const argument = useApp((state) => state.argument);
  const moved = useApp(
    (state) => state.argument !== null && !sameProfile(state.profile, state.argument.profile),
  );
  const running = argument?.status === "running";
  return (
    <div className={styles.output}>
      <StanceGauge argument={argument} />
      {/* aria-busy holds the announcement back until the text is whole. */}
      <blockquote
        className={styles.text}
        data-testid="argument-text"
        data-status={argument?.status}
        aria-live="polite"
        aria-busy={running}
      >
        {argument?.text ||
          (running ? "" : <span className={styles.placeholder}>{TEXTS.argument.empty}</span>)}
        {running && <span className={styles.cursor} aria-hidden="true" />}
      </blockquote>
      <p className={`soft ${styles.foot}`}>{argument && footOf(argument, moved)}</p>
      {argument?.error && (
        <p className="alarm" role="alert">
          {TEXTS.argument.failed(argument.error)}
        </p>
      )}
    </div>
  );
}

function footOf({ claim, seed, status }: ArgumentRun, moved: boolean): string {
  const parts = [TEXTS.argument.about(claim, seed)];
  if (status === "stopped") parts.push(TEXTS.argument.stopped);
  if (moved) parts.push(TEXTS.argument.moved);
  return parts.join(" ");
}

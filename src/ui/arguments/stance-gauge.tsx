import type { ArgumentRun } from "../../store/argument.ts";
import { TEXTS } from "../texts.ts";
import styles from "./stance-gauge.module.css";

/** The value is null where it was not written down. */
type Position = Pick<
  ArgumentRun,
  "form" | "stance" | "pAgree" | "value" | "topic" | "asks" | "subject"
>;

interface Props {
  argument: Position | null;
  /** Leaves the names of the ends out. */
  compact?: boolean;
}

/** P(agree) as a needle between "disagree" and "agree", with the number in words, and what the model takes the claim to be about. */
export function StanceGauge({ argument, compact = false }: Props) {
  const pAgree = argument?.pAgree ?? null;
  return (
    <div className={styles.gauge} data-compact={compact}>
      <meter className="visually-hidden" aria-label={TEXTS.argument.gauge} value={pAgree ?? 0.5}>
        {pAgree === null ? TEXTS.argument.notYet : TEXTS.percent(pAgree)}
      </meter>
      <div
        className={styles.scale}
        style={{ "--agree": pAgree ?? 0.5 }}
        data-known={pAgree !== null}
        aria-hidden="true"
      >
        <span className={styles.needle} />
      </div>
      {!compact && (
        <p className={styles.ends} aria-hidden="true">
          <span>{TEXTS.argument.disagree}</span>
          <span>{TEXTS.argument.agree}</span>
        </p>
      )}
      <p className={styles.words}>{argument ? wordsOf(argument) : TEXTS.argument.notYet}</p>
      <p className={`soft ${styles.gist}`}>{argument && TEXTS.argument.gist(argument)}</p>
    </div>
  );
}

function wordsOf({ form, stance, pAgree, value }: Position): string {
  const { notYet, probability, notSayProbability, speaksFrom, notSaidFrom } = TEXTS.argument;
  if (stance === null || pAgree === null) return notYet;
  const [position, from] =
    form === "notSay" ? [notSayProbability, notSaidFrom] : [probability, speaksFrom];
  return `${position(stance, pAgree)}.${value === null ? "" : ` ${from(value)}`}`;
}

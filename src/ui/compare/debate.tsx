import { useId, useState } from "react";
import type { ColumnArgument } from "../../store/compare-arguments.ts";
import { resultFor } from "../../store/compare-columns.ts";
import { TOPIC_CLAIMS } from "../../surveys/claims.ts";
import { HIGHER_ORDER_OF } from "../../values/values.ts";
import { useApp } from "../app-store.tsx";
import { ChartFrame } from "../parts/chart-frame.tsx";
import { ValueMark } from "../parts/value-mark.tsx";
import { TEXTS } from "../texts.ts";
import { ColumnRow } from "./column-row.tsx";
import { ColumnTitle } from "./column-title.tsx";
import styles from "./debate.module.css";
import { Strip } from "./strip.tsx";
import { StripsPicture } from "./strips-picture.tsx";
import type { ShownColumn } from "./use-columns.ts";

/** One claim, argued by every column in turn, what the model takes it to be about, and all their stances on one line. */
export function Debate({ columns }: { columns: readonly ShownColumn[] }) {
  const debate = useApp((state) => state.columnDebate);
  const dialed = useApp((state) => state.profile);
  const texts = TEXTS.compare.debate;
  const argued = columns.map((shown) => resultFor(debate?.results ?? [], shown.column, dialed));
  const stances = columns.flatMap(({ mark }, i) => {
    const at = argued[i]?.result.pAgree ?? null;
    return at === null ? [] : [{ mark, at, stale: argued[i]?.stale }];
  });
  return (
    <section className={styles.section} aria-labelledby="compare-debate">
      <div className={`card ${styles.panel}`}>
        <h2 id="compare-debate">{texts.title}</h2>
        <p className="soft">{texts.intro}</p>
        <ClaimForm />
        {debate?.error && (
          <p className="alarm" role="alert">
            {texts.failed(debate.error)}
          </p>
        )}
        <div className={styles.stances}>
          <p className="soft">{debate ? texts.about(debate.claim, debate.seed) : texts.empty}</p>
          <p className={`soft ${styles.gist}`}>{debate && TEXTS.argument.gist(debate)}</p>
          <ChartFrame
            what="stances"
            title={TEXTS.takeAway.chart.stances(debate?.claim)}
            profile={TEXTS.takeAway.columns(columns)}
            menu="below"
            picture={
              stances.length === 0 ? null : (
                <StripsPicture
                  strips={[{ label: TEXTS.takeAway.agreement, marks: stances }]}
                  min={0}
                  max={1}
                  number={TEXTS.percent}
                  columns={columns}
                />
              )
            }
          >
            <Strip min={0} max={1} marks={stances} />
            <p className={styles.ends} aria-hidden="true">
              <span>{texts.disagree}</span>
              <span>{texts.agree}</span>
            </p>
          </ChartFrame>
        </div>
      </div>
      <ColumnRow label={texts.title} columns={columns}>
        {(shown, index) => (
          <>
            <ColumnTitle shown={shown} />
            <Argument
              argument={argued[index]?.result ?? null}
              stale={argued[index]?.stale ?? false}
            />
          </>
        )}
      </ColumnRow>
    </section>
  );
}

/** The claim, which the dial's view shares, and argue or stop. */
function ClaimForm() {
  const claim = useApp((state) => state.claim);
  const setClaim = useApp((state) => state.setClaim);
  const ready = useApp((state) => state.engineStatus.phase === "ready");
  const running = useApp((state) => state.columnDebate?.status === "running");
  const argueColumns = useApp((state) => state.argueColumns);
  const stop = useApp((state) => state.stopColumnArguments);
  const [suggested, setSuggested] = useState(0);
  const id = useId();
  const texts = TEXTS.compare.debate;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        argueColumns();
      }}
    >
      <label htmlFor={id} className={styles.label}>
        {texts.claim}
      </label>
      <input
        id={id}
        className={styles.claim}
        value={claim}
        maxLength={200}
        autoComplete="off"
        placeholder={texts.placeholder}
        onChange={(event) => setClaim(event.currentTarget.value)}
      />
      <button
        type="button"
        className="button"
        onClick={() => {
          setClaim(TOPIC_CLAIMS[suggested]?.text ?? "");
          setSuggested((suggested + STRIDE) % TOPIC_CLAIMS.length);
        }}
      >
        {texts.another}
      </button>
      {running ? (
        <button type="button" className={`button primary ${styles.main}`} onClick={stop}>
          {texts.stop}
        </button>
      ) : (
        <button
          type="submit"
          className={`button primary ${styles.main}`}
          disabled={!ready || claim.trim() === ""}
        >
          {texts.argue}
        </button>
      )}
    </form>
  );
}

/** Steps through the claims so that neighbours come from different fields. */
const STRIDE = 7;

/** A column's stance and reason; room for both is kept from the start. */
function Argument({ argument, stale }: { argument: ColumnArgument | null; stale: boolean }) {
  const texts = TEXTS.compare.debate;
  const running = argument?.status === "running";
  const { stance, pAgree, value, text } = argument ?? EMPTY;
  return (
    <div className={styles.argument} data-stale={stale}>
      <p className={styles.stance} data-known={stance !== null} title={texts.stanceHint}>
        {stance !== null && pAgree !== null ? texts.stance(stance, pAgree) : notYet(argument)}
      </p>
      <p className={`soft ${styles.from}`}>
        {value && (
          <>
            <ValueMark higher={HIGHER_ORDER_OF[value]} size={11} /> {texts.from(value)}
          </>
        )}
      </p>
      {/* aria-busy holds the announcement back until the text is whole. */}
      <blockquote
        className={styles.text}
        data-status={argument?.status}
        aria-live="polite"
        aria-busy={running}
      >
        {text}
        {running && <span className={styles.cursor} aria-hidden="true" />}
      </blockquote>
      <p className={styles.foot}>
        {stale ? texts.stale : argument?.status === "stopped" ? texts.stopped : ""}
      </p>
    </div>
  );
}

const EMPTY = { stance: null, pAgree: null, value: null, text: "" };

function notYet(argument: ColumnArgument | null): string {
  const { notYet: none, waitingTurn } = TEXTS.compare.debate;
  return argument?.status === "waiting" ? waitingTurn : none;
}

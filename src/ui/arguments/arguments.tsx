import { useApp } from "../app-store.tsx";
import { Segmented } from "../parts/segmented.tsx";
import { TEXTS } from "../texts.ts";
import { ArgumentOutput } from "./argument-output.tsx";
import styles from "./arguments.module.css";
import { Suggestions } from "./suggestions.tsx";

const FORMS = ["say", "notSay"] as const;

/** A claim goes in, an argument comes out. */
export function Arguments() {
  const claim = useApp((state) => state.claim);
  const setClaim = useApp((state) => state.setClaim);
  const form = useApp((state) => state.form);
  const setForm = useApp((state) => state.setForm);
  const argue = useApp((state) => state.argue);
  return (
    <section className={`card ${styles.panel}`} aria-labelledby="argument-title">
      <h2 id="argument-title">{TEXTS.argument.title}</h2>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          argue();
        }}
      >
        <label htmlFor="claim" className={styles.claimLabel}>
          {TEXTS.argument.claim}
        </label>
        <input
          id="claim"
          className={styles.claim}
          value={claim}
          maxLength={200}
          autoComplete="off"
          placeholder={TEXTS.argument.claimPlaceholder}
          onChange={(event) => setClaim(event.currentTarget.value)}
        />
        <Suggestions />
        <div className={styles.controls}>
          <Segmented
            label={TEXTS.argument.formLabel}
            options={FORMS.map((value) => ({ value, label: TEXTS.argument.form[value] }))}
            chosen={form}
            onChoose={setForm}
          />
          <Seed />
          <Actions />
        </div>
      </form>
      <ArgumentOutput />
    </section>
  );
}

function Seed() {
  const seed = useApp((state) => state.seed);
  const setSeed = useApp((state) => state.setSeed);
  return (
    <label className={styles.seed} title={TEXTS.argument.seedHint}>
      {TEXTS.argument.seed}
      <input
        type="number"
        inputMode="numeric"
        min={0}
        max={2 ** 32 - 1}
        value={seed}
        onChange={(event) => setSeed(event.currentTarget.valueAsNumber)}
      />
    </label>
  );
}

/** Argue, which is Stop as long as it argues, and Again. */
function Actions() {
  const ready = useApp(
    (state) => state.engineStatus.phase === "ready" && state.claim.trim() !== "",
  );
  const status = useApp((state) => state.argument?.status);
  const argueAgain = useApp((state) => state.argueAgain);
  const stop = useApp((state) => state.stopArgument);
  const running = status === "running";
  return (
    <div className={styles.actions}>
      <button
        type="button"
        className="button"
        title={TEXTS.argument.againHint}
        disabled={!ready || running || status === undefined}
        onClick={argueAgain}
      >
        {TEXTS.argument.again}
      </button>
      {running ? (
        <button type="button" className={`button primary ${styles.main}`} onClick={stop}>
          {TEXTS.argument.stop}
        </button>
      ) : (
        <button type="submit" className={`button primary ${styles.main}`} disabled={!ready}>
          {TEXTS.argument.argue}
        </button>
      )}
    </div>
  );
}

import { isArguing } from "../../store/argument.ts";
import { useApp } from "../app-store.tsx";
import { Explain } from "../parts/explain.tsx";
import { Segmented } from "../parts/segmented.tsx";
import { TEXTS } from "../texts.ts";
import { ArgumentOutput } from "./argument-output.tsx";
import styles from "./arguments.module.css";
import { EarlierArguments } from "./earlier-arguments.tsx";
import { Sampling } from "./sampling.tsx";
import { Suggestions } from "./suggestions.tsx";

const FORMS = ["say", "notSay"] as const;
/** Arguments that one click writes for comparison. */
const SEVERAL = 3;

/** A claim goes in, an argument comes out; the earlier ones stay below. */
export function Arguments() {
  const claim = useApp((state) => state.claim);
  const setClaim = useApp((state) => state.setClaim);
  const form = useApp((state) => state.form);
  const setForm = useApp((state) => state.setForm);
  const argue = useApp((state) => state.argue);
  return (
    <section
      className={`card ${styles.panel}`}
      aria-labelledby="argument-title"
      data-tour="arguments"
    >
      <h2 id="argument-title">{TEXTS.argument.title}</h2>
      <Explain about={TEXTS.argument.title} text={TEXTS.learn.explain.arguments} more="answering" />
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
        <Sampling />
      </form>
      <ArgumentOutput />
      <EarlierArguments />
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

/** Three at once, and Argue, which is Stop as long as it argues. */
function Actions() {
  const ready = useApp(
    (state) => state.engineStatus.phase === "ready" && state.claim.trim() !== "",
  );
  const arguing = useApp(isArguing);
  const argue = useApp((state) => state.argue);
  const stop = useApp((state) => state.stopArgument);
  return (
    <div className={styles.actions}>
      <button
        type="button"
        className="button"
        title={TEXTS.argument.severalHint}
        disabled={!ready || arguing}
        onClick={() => argue(SEVERAL)}
      >
        {TEXTS.argument.several}
      </button>
      {arguing ? (
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

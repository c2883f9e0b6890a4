import { useId } from "react";
import { SAMPLING_RANGES, type SamplingChoice } from "../../store/argument.ts";
import { useApp } from "../app-store.tsx";
import { TEXTS } from "../texts.ts";
import styles from "./sampling.module.css";

/** Temperature and top-p, the model's own until they are moved. */
export function Sampling() {
  const sampling = useApp((state) => state.sampling);
  const setSampling = useApp((state) => state.setSampling);
  const texts = TEXTS.argument.sampling;
  const own = sampling.temperature === null && sampling.topP === null;
  return (
    <details className={styles.sampling}>
      <summary>{texts.title}</summary>
      <div className={styles.settings}>
        <Setting name="temperature" label={texts.temperature} hint={texts.temperatureHint} />
        <Setting name="topP" label={texts.topP} hint={texts.topPHint} />
        <button
          type="button"
          className={`button ${styles.reset}`}
          disabled={own}
          onClick={() => setSampling({ temperature: null, topP: null })}
        >
          {texts.reset}
        </button>
      </div>
    </details>
  );
}

interface SettingProps {
  name: keyof SamplingChoice;
  label: string;
  hint: string;
}

function Setting({ name, label, hint }: SettingProps) {
  const id = useId();
  const chosen = useApp((state) => state.sampling[name]);
  const own = useApp(({ engineStatus }) =>
    engineStatus.phase === "ready" ? engineStatus.info.sampling[name] : null,
  );
  const setSampling = useApp((state) => state.setSampling);
  const { min, max, step } = SAMPLING_RANGES[name];
  const shown = chosen ?? own;
  return (
    <div className={styles.setting}>
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id} className={styles.number}>
        {shown === null ? "–" : TEXTS.argument.sampling.figure(shown, chosen === null)}
      </output>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={shown ?? min}
        disabled={own === null}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setSampling({ [name]: event.currentTarget.valueAsNumber })}
      />
      <p id={`${id}-hint`} className="soft">
        {hint}
      </p>
    </div>
  );
}

import { DIAL_FORMS } from "../../store/dial-form.ts";
import { useApp } from "../app-store.tsx";
import { Explain } from "../parts/explain.tsx";
import { Segmented } from "../parts/segmented.tsx";
import { TEXTS } from "../texts.ts";
import { SavableCircle } from "./circle/savable-circle.tsx";
import styles from "./dial.module.css";
import { Presets } from "./presets.tsx";
import { ProfileBar } from "./profile-bar.tsx";
import { Sliders } from "./sliders.tsx";
import { UndoButtons } from "./undo-buttons.tsx";
import { useActiveValue } from "./use-active-value.ts";
import { useMedia } from "./use-media.ts";
import { useUndoKeys } from "./use-undo-keys.ts";
import { ValueLine } from "./value-line.tsx";

/** Room in which the circle's names can be read. */
const CIRCLE_FITS = "(min-width: 340px)";

/** The ten values to dial, on the circle or as sliders; presets, undo, and the visitor's own profiles. */
export function Dial() {
  const fits = useMedia(CIRCLE_FITS);
  const form = useApp((state) => state.dialForm) ?? (fits ? "circle" : "sliders");
  const setForm = useApp((state) => state.setDialForm);
  const value = useActiveValue();
  useUndoKeys();
  return (
    <section className={`card ${styles.dial}`} id="dial" aria-labelledby="dial-title">
      <div className={styles.head}>
        <h2 id="dial-title">{TEXTS.dial.title}</h2>
        <UndoButtons />
        <Segmented
          label={TEXTS.dial.formLabel}
          options={DIAL_FORMS.map((option) => ({ value: option, label: TEXTS.dial.form[option] }))}
          chosen={form}
          onChoose={setForm}
        />
      </div>
      <Explain about={TEXTS.dial.title} text={TEXTS.learn.explain.dial} more="values" />
      <Presets />
      <ValueLine active={value.active} form={form} />
      {form === "circle" ? <SavableCircle {...value} /> : <Sliders {...value} />}
      <ProfileBar />
    </section>
  );
}

import { useState } from "react";
import { randomProfile } from "../../store/profile.ts";
import { PRESETS } from "../../values/presets.ts";
import { uniformProfile } from "../../values/profile.ts";
import { HIGHER_ORDER_VALUES } from "../../values/values.ts";
import { useApp } from "../app-store.tsx";
import { ValueMark } from "../parts/value-mark.tsx";
import { TEXTS } from "../texts.ts";
import { LibraryDialog } from "./library/library-dialog.tsx";
import styles from "./presets.module.css";

/** Profiles to start from: invented ones, neutral, random, the present one turned round, and the library of measured ones. */
export function Presets() {
  const setProfile = useApp((state) => state.setProfile);
  const turnProfile = useApp((state) => state.turnProfile);
  const [libraryIsOpen, setLibraryIsOpen] = useState(false);
  return (
    <fieldset className={styles.presets} data-tour="presets">
      <legend className="visually-hidden">{TEXTS.dial.presets}</legend>
      {HIGHER_ORDER_VALUES.map((higher) => (
        <button
          key={higher}
          type="button"
          className="button"
          title={TEXTS.dial.presetHint(TEXTS.higherOrder[higher].name)}
          onClick={() => setProfile(PRESETS[higher])}
        >
          <ValueMark higher={higher} />
          {TEXTS.higherOrder[higher].preset}
        </button>
      ))}
      <button type="button" className="button" onClick={() => setProfile(uniformProfile())}>
        {TEXTS.dial.neutral}
      </button>
      <button
        type="button"
        className="button"
        onClick={() => setProfile(randomProfile(Math.random))}
      >
        {TEXTS.dial.random}
      </button>
      <button
        type="button"
        className="button"
        title={TEXTS.dial.oppositeHint}
        onClick={turnProfile}
      >
        {TEXTS.dial.opposite}
      </button>
      <button
        type="button"
        className="button"
        title={TEXTS.dial.library.openHint}
        aria-haspopup="dialog"
        onClick={() => setLibraryIsOpen(true)}
      >
        {TEXTS.dial.library.open}
      </button>
      <LibraryDialog open={libraryIsOpen} onClose={() => setLibraryIsOpen(false)} />
    </fieldset>
  );
}

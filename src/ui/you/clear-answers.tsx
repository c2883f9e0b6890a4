import { useId, useRef } from "react";
import { useApp } from "../app-store.tsx";
import { TEXTS } from "../texts.ts";
import styles from "./clear-answers.module.css";
import { useYourSurvey } from "./use-your-survey.ts";

/** Forgets the answers to the chosen survey, after asking back. */
export function ClearAnswers({ onCleared }: { onCleared: () => void }) {
  const { whole, answers } = useYourSurvey();
  const clearYourAnswers = useApp((state) => state.clearYourAnswers);
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const close = () => dialog.current?.close();
  return (
    <>
      <button type="button" className="button" onClick={() => dialog.current?.showModal()}>
        {TEXTS.you.clear}
      </button>
      <dialog ref={dialog} className={styles.dialog} aria-labelledby={title}>
        <h2 id={title}>{TEXTS.you.clearTitle}</h2>
        <p>{TEXTS.you.clearText(Object.keys(answers).length, whole.title)}</p>
        <div className={styles.row}>
          <button type="button" className="button" onClick={close}>
            {TEXTS.you.clearNo}
          </button>
          <button
            type="button"
            className="button primary"
            onClick={() => {
              close();
              clearYourAnswers();
              onCleared();
            }}
          >
            {TEXTS.you.clearYes}
          </button>
        </div>
      </dialog>
    </>
  );
}

import { useRef } from "react";
import { answeredItems } from "../../surveys/answers.ts";
import { hasShortForm, inForm, SURVEY_FORMS } from "../../surveys/short-form.ts";
import { useApp } from "../app-store.tsx";
import { Segmented } from "../parts/segmented.tsx";
import { TEXTS } from "../texts.ts";
import { ClearAnswers } from "./clear-answers.tsx";
import { SourceChoice } from "./source-choice.tsx";
import styles from "./start.module.css";
import { useFocusOnMount } from "./use-focus-on-mount.ts";
import { useYourSurvey } from "./use-your-survey.ts";

interface Props {
  /** Takes the focus to the title. */
  focus: boolean;
  onBegin: () => void;
  /** Called when another survey was chosen, which may be answered already. */
  onRest: () => void;
}

/** What the survey is, which and how long, and the way in. */
export function Start({ focus, onBegin, onRest }: Props) {
  const { source, whole, pack, form, answers } = useYourSurvey();
  const chooseYourForm = useApp((state) => state.chooseYourForm);
  const title = useRef<HTMLHeadingElement>(null);
  useFocusOnMount(title, focus);
  const focusTitle = () => title.current?.focus();
  const done = answeredItems(pack, answers).length;
  return (
    <section className={`card ${styles.start}`} aria-labelledby="you-title">
      <h2 id="you-title" ref={title} tabIndex={-1}>
        {TEXTS.you.title}
      </h2>
      <p>{TEXTS.you.intro}</p>
      <SourceChoice onChosen={onRest} />
      {source === "loaded" && (
        <div>
          <p>
            <strong>{whole.title}</strong>
          </p>
          <p>{whole.description}</p>
          <p className="soft">{TEXTS.you.licence(whole.licence)}</p>
        </div>
      )}
      {hasShortForm(whole) && (
        <div className={styles.form}>
          <Segmented
            label={TEXTS.you.form}
            options={SURVEY_FORMS.map((value) => ({
              value,
              label: TEXTS.you.formName(inForm(whole, value).items.length),
            }))}
            chosen={form}
            onChoose={chooseYourForm}
          />
          <span className="soft">{TEXTS.you.formHint[form]}</span>
        </div>
      )}
      <div className={styles.row}>
        <button type="button" className="button primary" onClick={onBegin}>
          {done > 0 ? TEXTS.you.goOn : TEXTS.you.begin}
        </button>
        {done > 0 && <ClearAnswers onCleared={focusTitle} />}
        <span className="soft" role="status">
          {TEXTS.you.answered(done, pack.items.length)}
        </span>
      </div>
      <p className="soft">
        {TEXTS.you.noTest} {TEXTS.you.privacy}
      </p>
    </section>
  );
}

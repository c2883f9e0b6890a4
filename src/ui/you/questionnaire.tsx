import { type KeyboardEvent, useEffect, useRef } from "react";
import { answeredItems, answerTo } from "../../surveys/answers.ts";
import { isComplete, scoreValues } from "../../surveys/scoring.ts";
import { useApp } from "../app-store.tsx";
import { TEXTS } from "../texts.ts";
import { AnswerChoice } from "./answer-choice.tsx";
import { choicesOf } from "./choices.ts";
import styles from "./questionnaire.module.css";
import { useYourSurvey } from "./use-your-survey.ts";

/**
 * One item at a time. Keys work while the focus is inside: digits answer, the arrows go back and on. The card itself can be
 * focused, so that a click anywhere in it brings the keys back.
 */
export function Questionnaire({ onPause }: { onPause: () => void }) {
  const { pack, place, answers } = useYourSurvey();
  const answerYourItem = useApp((state) => state.answerYourItem);
  const goToYourItem = useApp((state) => state.goToYourItem);
  const card = useRef<HTMLElement>(null);
  // On every new item: what had the focus may be gone or disabled now, and the keys work only inside the card.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place is what a new item is known by.
  useEffect(() => {
    const focused = document.activeElement;
    if (!card.current?.contains(focused) || focused?.matches(":disabled")) card.current?.focus();
  }, [place]);
  const item = pack.items[place];
  if (item === undefined) return null;
  const total = pack.items.length;
  const done = answeredItems(pack, answers).length;
  const given = answerTo(answers, item);
  const finished = done === total || isComplete(scoreValues(pack, answers));

  const onKeyDown = (event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLInputElement;
    if (typing || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    const choice = choicesOf(item)?.find(({ key }) => key === event.key);
    if (choice) answerYourItem(choice.answer);
    else if (event.key === "ArrowLeft" && place > 0) goToYourItem(place - 1);
    else if (event.key === "ArrowRight" && place + 1 < total) goToYourItem(place + 1);
    else return;
    event.preventDefault();
  };

  return (
    <section
      ref={card}
      className={`card ${styles.card}`}
      aria-label={TEXTS.you.asking}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <div className={styles.progress}>
        <progress aria-label={TEXTS.you.progress} value={done} max={total} />
        <span className="soft">{TEXTS.you.position(place + 1, total)}</span>
      </div>
      <fieldset className={styles.question}>
        <legend className={styles.ask}>
          {item.scale === "like6" ? TEXTS.you.likeQuestion : TEXTS.you.scaleQuestion}
        </legend>
        <div className={styles.text} aria-live="polite">
          <p key={item.id}>{item.text}</p>
        </div>
        <AnswerChoice item={item} given={given} onAnswer={answerYourItem} />
      </fieldset>
      <div className={styles.row}>
        <button
          type="button"
          className="button"
          disabled={place === 0}
          onClick={() => goToYourItem(place - 1)}
        >
          {TEXTS.you.back}
        </button>
        <button
          type="button"
          className="button"
          disabled={place + 1 === total}
          onClick={() => goToYourItem(place + 1)}
        >
          {given === undefined ? TEXTS.you.skip : TEXTS.you.forward}
        </button>
        <span className={styles.gap} />
        {finished ? (
          <button type="button" className="button primary" onClick={() => goToYourItem(total)}>
            {TEXTS.you.toResults}
          </button>
        ) : (
          <button type="button" className="button" onClick={onPause}>
            {TEXTS.you.pause}
          </button>
        )}
      </div>
      <p className={`soft ${styles.keys}`}>{TEXTS.you.keys}</p>
      <p className="soft">{TEXTS.you.privacy}</p>
    </section>
  );
}

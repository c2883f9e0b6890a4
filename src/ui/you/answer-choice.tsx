import { type FormEvent, useId } from "react";
import { fitsScale } from "../../surveys/answers.ts";
import type { SurveyItem } from "../../surveys/pack.ts";
import { TEXTS } from "../texts.ts";
import styles from "./answer-choice.module.css";
import { choicesOf } from "./choices.ts";

interface Props {
  item: SurveyItem;
  given: number | undefined;
  onAnswer: (answer: number) => void;
}

/** The answers to one item as buttons, or a number field where there are too many. */
export function AnswerChoice({ item, given, onAnswer }: Props) {
  const choices = choicesOf(item);
  if (choices === null) {
    return <NumberAnswer key={item.id} item={item} given={given} onAnswer={onAnswer} />;
  }
  const worded = item.scale === "like6" || "options" in item.scale;
  return (
    <>
      <div className={worded ? styles.worded : styles.numbers} data-six={choices.length === 6}>
        {choices.map(({ answer, label, key }) => (
          <button
            key={answer}
            type="button"
            className={styles.choice}
            aria-pressed={answer === given}
            onClick={(event) => {
              // The second click of a double click belongs to the item that was just answered.
              if (event.detail < 2) onAnswer(answer);
            }}
          >
            {worded && key !== null && (
              <span className={styles.key} aria-hidden="true">
                {key}
              </span>
            )}
            {label}
          </button>
        ))}
      </div>
      <Ends item={item} />
    </>
  );
}

/** What the ends of a numeric scale mean. */
function Ends({ item: { scale } }: { item: SurveyItem }) {
  if (scale === "like6" || "options" in scale) return null;
  return (
    <p className="soft">
      {TEXTS.you.scaleEnds(scale.min, scale.minLabel, scale.max, scale.maxLabel)}
    </p>
  );
}

function NumberAnswer({ item, given, onAnswer }: Props) {
  const id = useId();
  const { scale } = item;
  if (scale === "like6" || "options" in scale) return null;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const answer = Number(new FormData(event.currentTarget).get("answer"));
    if (fitsScale(item, answer)) onAnswer(answer);
  };
  return (
    <form className={styles.number} onSubmit={submit}>
      <label htmlFor={id}>{TEXTS.you.number(scale.min, scale.max)}</label>
      <input
        id={id}
        name="answer"
        type="number"
        required
        step={1}
        min={scale.min}
        max={scale.max}
        defaultValue={given}
      />
      <button type="submit" className="button">
        {TEXTS.you.take}
      </button>
      <Ends item={item} />
    </form>
  );
}

import { answeredItems, answerTo } from "../../surveys/answers.ts";
import { TEXTS } from "../texts.ts";
import { answerText } from "./choices.ts";
import styles from "./review.module.css";
import { useYourSurvey } from "./use-your-survey.ts";

/** All questions with the visitor's answers, each to be changed; folded away until it is asked for. */
export function Review({ onChange }: { onChange: (place: number) => void }) {
  const { pack, answers } = useYourSurvey();
  return (
    <details className={styles.review}>
      <summary>{TEXTS.you.review(answeredItems(pack, answers).length)}</summary>
      <ol>
        {pack.items.map((item, place) => {
          const answer = answerTo(answers, item);
          return (
            <li key={item.id}>
              <span>{item.text}</span>
              <span className={styles.answer}>
                <strong>
                  {answer === undefined ? TEXTS.you.skipped : answerText(item, answer)}
                </strong>
                <button
                  type="button"
                  className="button"
                  aria-label={TEXTS.you.changeItem(place + 1)}
                  onClick={() => onChange(place)}
                >
                  {TEXTS.you.changeOne}
                </button>
              </span>
            </li>
          );
        })}
      </ol>
    </details>
  );
}

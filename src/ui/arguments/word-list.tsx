import { carriers, UNDERLINE_STEPS, underlineOf } from "../../store/occlusion.ts";
import type { Value } from "../../values/values.ts";
import { useApp } from "../app-store.tsx";
import { valueColour } from "../parts/value-mark.tsx";
import { TEXTS } from "../texts.ts";
import marks from "./argument-text.module.css";
import type { WordChoice } from "./use-word-choice.ts";
import styles from "./word-list.module.css";

/** Words that the list names; the text itself shows all. */
const MOST_WORDS = 5;

/** The words that carry the chosen value, with what the value loses without each. */
export function WordList({ text, words }: { text: string; words: WordChoice }) {
  const texts = TEXTS.argument.reading;
  const { value, choose } = words;
  return (
    <div className={styles.words}>
      <div className={styles.head}>
        <h4>{value === null ? texts.wordsTitle : texts.carry(value)}</h4>
        {value !== null && (
          <button type="button" className={styles.hide} onClick={() => choose(null)}>
            {texts.hide}
          </button>
        )}
      </div>
      {value === null ? (
        <p className="soft">{texts.choose}</p>
      ) : (
        <Findings text={text} value={value} />
      )}
    </div>
  );
}

function Findings({ text, value }: { text: string; value: Value }) {
  const found = useApp((state) => state.occlusions.get(text));
  const readWords = useApp((state) => state.readWords);
  const texts = TEXTS.argument.reading;
  if (found === undefined || found.status === "running") {
    return (
      <p className="soft">
        {texts.progress}{" "}
        <progress
          className={styles.progress}
          aria-label={texts.progress}
          value={found?.done ?? 0}
          max={found?.total ?? 1}
        />
      </p>
    );
  }
  if (found.status === "failed") {
    return (
      <p className="alarm" role="alert">
        {texts.failed(found.error)}{" "}
        <button type="button" className="button" onClick={() => readWords(text)}>
          {texts.retry}
        </button>
      </p>
    );
  }
  const strongest = carriers(found.words, value, MOST_WORDS);
  if (strongest.length === 0) return <p role="status">{texts.noWord(value)}</p>;
  return (
    <>
      <ol className={styles.list} style={{ "--colour": valueColour(value) }}>
        {strongest.map(({ text: word, start, drop }) => (
          <li key={start}>
            <span className={marks.word} data-weight={underlineOf(drop[value])}>
              {word}
            </span>
            <span className={styles.lost}>{texts.lost(drop[value])}</span>
          </li>
        ))}
      </ol>
      <p className="soft">
        {texts.method} {texts.steps(UNDERLINE_STEPS)}
      </p>
    </>
  );
}

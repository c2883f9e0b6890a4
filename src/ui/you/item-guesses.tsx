import { useState } from "react";
import { bySurprise, type Guess } from "../../surveys/guesses.ts";
import { HIGHER_ORDER_OF } from "../../values/values.ts";
import { Segmented } from "../parts/segmented.tsx";
import { ValueMark } from "../parts/value-mark.tsx";
import { TEXTS } from "../texts.ts";
import { answerText } from "./choices.ts";
import { GuessBars } from "./guess-bars.tsx";
import styles from "./item-guesses.module.css";
import { useGuesses } from "./use-guesses.ts";

const ORDERS = ["surprising", "expectedFirst"] as const;

/** Rows that are shown before all are asked for. */
const SHOWN = 6;

/** Answer by answer: the visitor's, the model's distribution, and how surprising the one is to the other. */
export function ItemGuesses() {
  const guesses = useGuesses();
  const [order, setOrder] = useState<(typeof ORDERS)[number]>("surprising");
  const [all, setAll] = useState(false);
  if (guesses.length === 0) return null;
  const sorted = order === "surprising" ? bySurprise(guesses) : bySurprise(guesses).reverse();
  return (
    <section className={`card ${styles.panel}`} aria-labelledby="item-guesses-title">
      <h2 id="item-guesses-title">{TEXTS.you.items}</h2>
      <Segmented
        label={TEXTS.you.order}
        options={ORDERS.map((value) => ({ value, label: TEXTS.you[value] }))}
        chosen={order}
        onChoose={setOrder}
      />
      <p className="soft">{TEXTS.you.itemsHint}</p>
      <p className="soft">{TEXTS.you.barsLegend}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{TEXTS.you.question}</th>
            <th scope="col">{TEXTS.you.yourAnswer}</th>
            <th scope="col">{TEXTS.you.itsGuess}</th>
            <th scope="col">{TEXTS.you.surprise}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, all ? undefined : SHOWN).map((guess) => (
            <Row key={guess.item.id} guess={guess} />
          ))}
        </tbody>
      </table>
      {guesses.length > SHOWN && (
        <button type="button" className="button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? TEXTS.you.showFewer : TEXTS.you.showAll(guesses.length)}
        </button>
      )}
    </section>
  );
}

function Row({ guess }: { guess: Guess }) {
  const { item, given, prediction, p, surprise, verdict } = guess;
  return (
    <tr>
      <th scope="row">
        {item.value && (
          <span className={styles.value}>
            <ValueMark higher={HIGHER_ORDER_OF[item.value]} size={11} />
            {TEXTS.value[item.value].name}
          </span>
        )}
        {item.text}
      </th>
      <td data-label={TEXTS.you.yourAnswer}>{answerText(item, given)}</td>
      <td data-label={TEXTS.you.itsGuess}>
        <span className={styles.guess}>
          <GuessBars guess={guess} />
          <span>
            <span className={styles.expects}>{TEXTS.you.expected(prediction.expected)}</span>
            <span className={styles.verdict} data-verdict={verdict}>
              {TEXTS.you.verdict[verdict]}
              <span className="visually-hidden"> ({TEXTS.you.verdictHint[verdict]})</span>
            </span>
          </span>
        </span>
      </td>
      <td data-label={TEXTS.you.surprise}>
        <strong>{TEXTS.you.bits(surprise)}</strong>
        <span className={`soft ${styles.chance}`}>{TEXTS.you.chance(p)}</span>
      </td>
    </tr>
  );
}

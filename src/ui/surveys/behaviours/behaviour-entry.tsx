import { memo } from "react";
import type { Behaviour } from "../../../surveys/behaviours.ts";
import { HIGHER_ORDER_OF } from "../../../values/values.ts";
import { useApp } from "../../app-store.tsx";
import { ValueMark, valueColour } from "../../parts/value-mark.tsx";
import { signed } from "../../texts/surveys.ts";
import { TEXTS } from "../../texts.ts";
import { WhyButton } from "../why/why-button.tsx";
import { WhyPanel } from "../why/why-panel.tsx";
import styles from "./behaviours.module.css";

interface Props {
  behaviour: Behaviour;
  /** P(would do it) in [0, 1]; null before the first guess. */
  p: number | null;
  /** Whether the guess is for an earlier dial. */
  stale: boolean;
  /** Whether to name the value. */
  named: boolean;
}

/** One behaviour with its probability of yes. Drawn again only when one of its own figures changes. */
export const BehaviourEntry = memo(function BehaviourEntry({ behaviour, p, stale, named }: Props) {
  const { id, text, value, sign } = behaviour;
  const open = useApp((state) => state.whyItem === id);
  const texts = TEXTS.behaviour;
  return (
    <li className={styles.row}>
      <p className={styles.text}>{text}</p>
      <p className={styles.tag}>
        {named && <ValueMark higher={HIGHER_ORDER_OF[value]} size={11} />}
        {named ? `${texts.tag[sign]} ${TEXTS.value[value].name.toLowerCase()}` : texts.sign[sign]}
      </p>
      <div className={styles.guess} data-stale={stale}>
        <span className={styles.track} aria-hidden="true">
          <span
            className={styles.bar}
            data-sign={sign}
            style={{ "--share": p ?? 0, "--colour": valueColour(value) }}
          />
        </span>
        <span className={styles.number}>
          {p === null ? texts.none : texts.would(p)}
          {stale && p !== null && (
            <span className="visually-hidden"> ({TEXTS.survey.run.earlier})</span>
          )}
        </span>
        <WhyButton item={id} about={text} />
      </div>
      {open && <WhyPanel item={id} caption={texts.why} width={1} signed={points} />}
    </li>
  );
});

/** A change of a probability in percentage points. */
function points(push: number): string {
  return signed(push * 100, 1);
}

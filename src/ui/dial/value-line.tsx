import type { DialForm } from "../../store/dial-form.ts";
import { oppositeValues } from "../../values/opposites.ts";
import { HIGHER_ORDER_OF, type Value } from "../../values/values.ts";
import { useApp } from "../app-store.tsx";
import { ValueMark, valueColour } from "../parts/value-mark.tsx";
import { TEXTS } from "../texts.ts";
import styles from "./value-line.module.css";

/** Lines of constant height: what the active value is about and what pulls against it; without one, how to use the dial. */
export function ValueLine({ active, form }: { active: Value | null; form: DialForm }) {
  return (
    <div className={styles.line}>
      {active === null ? (
        <>
          <p className={styles.question}>{TEXTS.dial.question}</p>
          <p className="soft">{TEXTS.dial.hint[form]}</p>
        </>
      ) : (
        <ActiveValue value={active} />
      )}
    </div>
  );
}

function ActiveValue({ value }: { value: Value }) {
  const importance = useApp((state) => state.profile[value]);
  const higher = HIGHER_ORDER_OF[value];
  return (
    <>
      <p className={styles.title} style={{ "--colour": valueColour(value) }}>
        <ValueMark higher={higher} />
        <strong>{TEXTS.value[value].name}</strong>
        <span className={styles.number}>{TEXTS.number(importance)}</span>
        <span className={styles.higher}>{TEXTS.higherOrder[higher].name}</span>
      </p>
      <p>{TEXTS.value[value].goal}</p>
      <p className="soft">{TEXTS.dial.pullsAgainst(oppositeValues(value))}</p>
    </>
  );
}

import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { CLAIM_FIELDS, type ClaimField, findClaims } from "../../surveys/claims.ts";
import { TEXTS } from "../texts.ts";
import styles from "./topic-library.module.css";

interface Props {
  onChoose: (claim: string) => void;
  onClose: () => void;
}

/** All topics by field and word, in a dialog that closes on a choice. Arrow keys walk through search box and list. */
export function TopicLibrary({ onChoose, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const title = useId();
  const [field, setField] = useState<ClaimField | null>(null);
  const [query, setQuery] = useState("");
  const claims = findClaims(query, field);
  const texts = TEXTS.argument.library;
  useEffect(() => {
    dialog.current?.showModal();
    // On a touch screen the keyboard would cover the list.
    if (window.matchMedia("(pointer: fine)").matches) box.current?.focus();
  }, []);

  /** Where the arrow keys lead from the box (place -1) or a claim. */
  const walk = (event: KeyboardEvent, place: number) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const buttons = list.current?.querySelectorAll("button") ?? [];
    (place + step < 0 ? box.current : buttons[place + step])?.focus();
  };

  return (
    <dialog
      ref={dialog}
      className={styles.library}
      aria-labelledby={title}
      closedby="any"
      onClose={onClose}
    >
      <div className={styles.head}>
        <h2 id={title}>{texts.title}</h2>
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          {texts.close}
        </button>
      </div>
      <input
        ref={box}
        type="search"
        className={styles.search}
        aria-label={texts.search}
        placeholder={texts.search}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={(event) => walk(event, -1)}
      />
      <Fields chosen={field} onChoose={setField} />
      <p className="soft" role="status">
        {claims.length === 0 ? texts.none : texts.found(claims.length)}
      </p>
      <ul ref={list} className={styles.list}>
        {claims.map((claim, place) => (
          <li key={claim.text}>
            <button
              type="button"
              onClick={() => {
                onChoose(claim.text);
                dialog.current?.close();
              }}
              onKeyDown={(event) => walk(event, place)}
            >
              {claim.text}
              <span className={styles.field}>{TEXTS.argument.field[claim.field]}</span>
            </button>
          </li>
        ))}
      </ul>
    </dialog>
  );
}

interface FieldsProps {
  chosen: ClaimField | null;
  onChoose: (field: ClaimField | null) => void;
}

/** One field or all, as chips; radio buttons to keyboard and screen reader. */
function Fields({ chosen, onChoose }: FieldsProps) {
  const group = useId();
  return (
    <fieldset className={styles.fields}>
      <legend className="visually-hidden">{TEXTS.argument.library.field}</legend>
      {[null, ...CLAIM_FIELDS].map((field) => (
        <label key={field} className={styles.chip}>
          <input
            className="visually-hidden"
            type="radio"
            name={group}
            checked={field === chosen}
            onChange={() => onChoose(field)}
          />
          {field === null ? TEXTS.argument.library.all : TEXTS.argument.field[field]}
        </label>
      ))}
    </fieldset>
  );
}

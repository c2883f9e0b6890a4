import { useEffect, useId, useRef, useState } from "react";
import { messageOf } from "../../store/engine.ts";
import { TEXTS } from "../texts.ts";
import styles from "./save-menu.module.css";

/** One way to save something; what it throws is shown. */
export interface SaveChoice {
  readonly label: string;
  readonly hint: string;
  readonly save: () => void | Promise<void>;
}

interface Props {
  /** What is saved, for those who do not see where the menu stands. */
  about: string;
  choices: readonly SaveChoice[];
  /** Told when the menu opens and closes. */
  onOpen?: (open: boolean) => void;
}

/** A quiet button that offers the ways to save the thing beside it. Escape, or a click or step elsewhere, closes it. */
export function SaveMenu({ about, choices, onOpen }: Props) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [outcome, setOutcome] = useState<{ saved: boolean; text: string } | null>(null);
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    onOpen?.(open);
    if (!open) return;
    const leave = ({ target }: Event) => {
      if (!(target instanceof Node && menu.current?.contains(target))) setOpen(false);
    };
    const onKey = ({ key }: KeyboardEvent) => {
      if (key !== "Escape") return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener("pointerdown", leave);
    document.addEventListener("focusin", leave);
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("pointerdown", leave);
      document.removeEventListener("focusin", leave);
      document.removeEventListener("keydown", onKey);
    };
  }, [open, onOpen]);

  const choose = async (save: SaveChoice["save"]) => {
    setOutcome(null);
    button.current?.focus();
    try {
      await save();
      setOutcome({ saved: true, text: TEXTS.takeAway.saved });
    } catch (error) {
      setOutcome({ saved: false, text: messageOf(error) });
    }
    setOpen(false);
  };

  return (
    <div ref={menu} className={styles.menu}>
      <button
        ref={button}
        type="button"
        className={styles.open}
        aria-expanded={open}
        aria-controls={id}
        aria-label={`${TEXTS.takeAway.save}: ${about}`}
        onClick={() => {
          setOutcome(null);
          setOpen(!open);
        }}
      >
        {TEXTS.takeAway.save}
      </button>
      <div id={id} className={styles.choices}>
        {open &&
          choices.map(({ label, hint, save }) => (
            <button key={label} type="button" title={hint} onClick={() => choose(save)}>
              {label}
            </button>
          ))}
      </div>
      <p role="status" className={outcome?.saved === false ? styles.problem : "visually-hidden"}>
        {outcome?.text}
      </p>
    </div>
  );
}

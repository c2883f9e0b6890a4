import { type ReactNode, useEffect, useId, useRef } from "react";
import { TEXTS } from "../texts.ts";
import styles from "./dialog.module.css";

interface Props {
  open: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
}

/**
 * A modal dialog with title and close button; Escape and, where the browser can, a click beside it close it too. What is
 * inside exists while it is open only. With a mouse, the element marked `data-first` gets the focus; on a touch screen
 * none does, so that no keyboard jumps up.
 */
export function Dialog({ open, onClose, title, children }: Props) {
  const titleId = useId();
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    if (dialog === null || dialog.open === open) return;
    if (!open) return dialog.close();
    dialog.showModal();
    if (window.matchMedia("(pointer: fine)").matches) {
      dialog.querySelector<HTMLElement>("[data-first]")?.focus();
    }
  }, [open]);
  return (
    <dialog
      ref={ref}
      className={styles.dialog}
      aria-labelledby={titleId}
      closedby="any"
      onClose={onClose}
    >
      {open && (
        <div className={styles.inside}>
          <div className={styles.head}>
            <h2 id={titleId}>{title}</h2>
            <button type="button" className="button" onClick={onClose}>
              {TEXTS.dial.close}
            </button>
          </div>
          {children}
        </div>
      )}
    </dialog>
  );
}

import { useEffect, useRef } from "react";
import { useApp } from "../../app-store.tsx";
import { TEXTS } from "../../texts.ts";
import styles from "./saved.module.css";

/** Says which profile was deleted last and brings it back. @param onUndone takes the keyboard's focus, as the button goes. */
export function DeletedNote({ onUndone }: { onUndone: () => void }) {
  const deleted = useApp((state) => state.deletedProfile);
  const undoDelete = useApp((state) => state.undoDelete);
  const button = useRef<HTMLButtonElement>(null);
  // The button that deleted is gone; the keyboard goes on from the one that brings the profile back.
  useEffect(() => {
    if (deleted !== null) button.current?.focus();
  }, [deleted]);
  return (
    <div role="status" className={styles.deleted}>
      {deleted !== null && (
        <>
          <span>{TEXTS.dial.saved.deleted(deleted.saved.name)}</span>
          <button
            ref={button}
            type="button"
            className="button"
            onClick={() => {
              undoDelete();
              onUndone();
            }}
          >
            {TEXTS.dial.saved.undoDelete}
          </button>
        </>
      )}
    </div>
  );
}

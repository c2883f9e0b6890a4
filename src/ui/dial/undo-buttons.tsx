import { useApp } from "../app-store.tsx";
import { TEXTS } from "../texts.ts";
import styles from "./undo-buttons.module.css";

const ARROW = "M7.5 4 4 7.5 7.5 11M4 7.5h7a4.5 4.5 0 0 1 0 9H8";

/** Back and forth through the changes of the dial. */
export function UndoButtons() {
  const undo = useApp((state) => state.undo);
  const redo = useApp((state) => state.redo);
  const canUndo = useApp((state) => state.past.length > 0);
  const canRedo = useApp((state) => state.future.length > 0);
  return (
    <div className={styles.buttons}>
      <StepButton
        label={TEXTS.dial.undo}
        hint={TEXTS.dial.undoHint}
        possible={canUndo}
        onClick={undo}
      />
      <StepButton
        label={TEXTS.dial.redo}
        hint={TEXTS.dial.redoHint}
        possible={canRedo}
        onClick={redo}
        mirrored
      />
    </div>
  );
}

interface StepProps {
  label: string;
  hint: string;
  possible: boolean;
  onClick: () => void;
  mirrored?: boolean;
}

/** Not `disabled` when there is nothing left, or the last click would throw the keyboard's focus off the button. */
function StepButton({ label, hint, possible, onClick, mirrored = false }: StepProps) {
  return (
    <button
      type="button"
      className={`button ${styles.step}`}
      aria-label={label}
      title={hint}
      aria-disabled={!possible}
      onClick={onClick}
    >
      <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
        <path
          d={ARROW}
          className={styles.arrow}
          transform={mirrored ? "matrix(-1 0 0 1 20 0)" : undefined}
        />
      </svg>
    </button>
  );
}

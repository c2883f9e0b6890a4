import { useEffect } from "react";
import { useApp } from "../app-store.tsx";

/** Fields in which the keys undo typing and not the dial. */
const TEXT_FIELDS =
  'textarea, [contenteditable], input:not([type="range"], [type="radio"], [type="checkbox"], [type="button"])';

/** Ctrl+Z undoes and Ctrl+Shift+Z or Ctrl+Y repeats a step of the dial (with the command key on a Mac), outside text fields. */
export function useUndoKeys(): void {
  const undo = useApp((state) => state.undo);
  const redo = useApp((state) => state.redo);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest(TEXT_FIELDS)) return;
      const key = event.key.toLowerCase();
      const step = key === "z" ? (event.shiftKey ? redo : undo) : key === "y" ? redo : null;
      if (step === null) return;
      event.preventDefault();
      step();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [undo, redo]);
}

import { useEffect, useState } from "react";
import { type ArgumentRun, isArguing } from "../../store/argument.ts";
import type { WordDrop } from "../../store/occlusion.ts";
import type { Value } from "../../values/values.ts";
import { useApp } from "../app-store.tsx";

export interface WordChoice {
  /** The value whose words are looked at; null = none. */
  readonly value: Value | null;
  /** Looks at a value's words; the same value once more, or null, looks away. */
  readonly choose: (value: Value | null) => void;
  /** The words of the text with what they carry of the value; null until that is known. */
  readonly marked: { words: readonly WordDrop[]; value: Value } | null;
}

/** Which value's words are shown in an argument. The choice belongs to that argument and is gone with the next. */
export function useWordChoice(run: ArgumentRun | undefined): WordChoice {
  const [chosen, setChosen] = useState<{ id: number; value: Value } | null>(null);
  const idle = useApp((state) => !isArguing(state));
  const readWords = useApp((state) => state.readWords);
  const stopWords = useApp((state) => state.stopWords);
  const text = run?.text ?? "";
  const found = useApp((state) => state.occlusions.get(text));
  const value = chosen !== null && chosen.id === run?.id ? chosen.value : null;
  const looking = value !== null;
  useEffect(() => {
    if (!looking || !idle) return;
    readWords(text);
    return () => stopWords(text);
  }, [looking, idle, text, readWords, stopWords]);
  return {
    value,
    choose: (wanted) =>
      setChosen(
        run === undefined || wanted === null || wanted === value
          ? null
          : { id: run.id, value: wanted },
      ),
    marked: value !== null && found?.status === "done" ? { words: found.words, value } : null,
  };
}

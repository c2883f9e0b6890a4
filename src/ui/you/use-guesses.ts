import { useMemo } from "react";
import { answerTo } from "../../surveys/answers.ts";
import { type Guess, guessOf } from "../../surveys/guesses.ts";
import { useApp } from "../app-store.tsx";

/** The model's answers beside the visitor's; empty while it is still answering, so that nothing is re-sorted under the eyes. */
export function useGuesses(): readonly Guess[] {
  const run = useApp((state) => state.yourRun);
  return useMemo(() => {
    if (run === null || run.status === "running") return [];
    return run.items.flatMap((item, i) => {
      const prediction = run.answers[i];
      const given = answerTo(run.given, item);
      return prediction && given !== undefined ? [guessOf(item, given, prediction)] : [];
    });
  }, [run]);
}

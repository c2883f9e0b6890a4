import { useMemo } from "react";
import { type YourSurvey, yourSurvey } from "../../store/your-survey.ts";
import { useApp } from "../app-store.tsx";

/** The survey that the visitor answers, with how far they are. */
export function useYourSurvey(): YourSurvey {
  const source = useApp((state) => state.yourSource);
  const portraits = useApp((state) => state.yourPortraits);
  const loaded = useApp((state) => state.yourLoaded);
  return useMemo(() => yourSurvey(source, portraits, loaded), [source, portraits, loaded]);
}

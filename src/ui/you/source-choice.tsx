import { YOUR_SOURCES } from "../../store/your-survey.ts";
import { useApp } from "../app-store.tsx";
import { Segmented } from "../parts/segmented.tsx";
import { TEXTS } from "../texts.ts";
import { useYourSurvey } from "./use-your-survey.ts";

/** Our portraits or the loaded pack; nothing as long as there is no choice. */
export function SourceChoice({ onChosen }: { onChosen: () => void }) {
  const { source } = useYourSurvey();
  const loaded = useApp((state) => state.yourLoaded);
  const chooseYourSurvey = useApp((state) => state.chooseYourSurvey);
  if (loaded === null) return null;
  return (
    <Segmented
      label={TEXTS.you.source}
      options={YOUR_SOURCES.map((value) => ({ value, label: TEXTS.you.sourceName[value] }))}
      chosen={source}
      onChoose={(chosen) => {
        chooseYourSurvey(chosen);
        onChosen();
      }}
    />
  );
}

import type { ComponentType } from "react";
import { SURVEY_TABS, type SurveyTab } from "../../store/survey-tab.ts";
import { useApp } from "../app-store.tsx";
import { Segmented } from "../parts/segmented.tsx";
import { TEXTS } from "../texts.ts";
import { Behaviours } from "./behaviours/behaviours.tsx";
import { Opinions } from "./opinions/opinions.tsx";
import styles from "./surveys.module.css";
import { ValueSurvey } from "./value-survey.tsx";

const PANELS: Readonly<Record<SurveyTab, ComponentType>> = {
  values: ValueSurvey,
  behaviours: Behaviours,
  opinions: Opinions,
};

/** What the model answers for the person on the dial: one of three questionnaires. */
export function Surveys() {
  const tab = useApp((state) => state.surveyTab);
  const setTab = useApp((state) => state.setSurveyTab);
  const Panel = PANELS[tab];
  return (
    <section className={`card ${styles.panel}`} aria-labelledby="survey-title" data-tour="survey">
      <h2 id="survey-title">{TEXTS.survey.title}</h2>
      <Segmented
        label={TEXTS.survey.tabs}
        options={SURVEY_TABS.map((value) => ({ value, label: TEXTS.survey.tab[value] }))}
        chosen={tab}
        onChoose={setTab}
      />
      <Panel />
    </section>
  );
}

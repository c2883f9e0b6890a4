import { type ComponentType, useEffect } from "react";
import { LEARN_SECTIONS, type LearnSection } from "../../store/learn.ts";
import { useApp } from "../app-store.tsx";
import { TEXTS } from "../texts.ts";
import { Answering } from "./answering/answering.tsx";
import { Charts } from "./charts/charts.tsx";
import { Contents } from "./contents.tsx";
import { Glossary } from "./glossary.tsx";
import styles from "./learn-view.module.css";
import { Limits } from "./limits.tsx";
import { Mixing } from "./mixing/mixing.tsx";
import { placeId, showPlace } from "./place.ts";
import { TourSection } from "./tour-section.tsx";
import { ValuesSection } from "./values-section.tsx";

const SECTIONS: Readonly<Record<LearnSection, ComponentType>> = {
  tour: TourSection,
  values: ValuesSection,
  mixing: Mixing,
  answering: Answering,
  charts: Charts,
  limits: Limits,
  glossary: Glossary,
};

/** The explanations: one readable column with its contents beside it. */
export default function LearnView() {
  const learnAt = useApp((state) => state.learnAt);
  const leaveLearn = useApp((state) => state.leaveLearn);
  useEffect(() => {
    if (learnAt !== null) showPlace(learnAt.place);
  }, [learnAt]);
  useEffect(() => leaveLearn, [leaveLearn]);
  return (
    <div className={styles.view}>
      <Contents />
      <div className={styles.column}>
        <p className={styles.lead}>{TEXTS.learn.lead}</p>
        {LEARN_SECTIONS.map((section) => {
          const Section = SECTIONS[section];
          return (
            <section
              key={section}
              id={placeId(section)}
              className={styles.section}
              aria-labelledby={`${placeId(section)}-title`}
              tabIndex={-1}
              data-tour={section}
            >
              <h2 id={`${placeId(section)}-title`}>{TEXTS.learn.section[section]}</h2>
              <Section />
            </section>
          );
        })}
      </div>
    </div>
  );
}

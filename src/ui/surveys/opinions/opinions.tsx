import { useDeferredValue, useState } from "react";
import { MEANS_SOURCE, mostAnswered } from "../../../surveys/opinion-means.ts";
import { CHAPTERS, OPINIONS } from "../../../surveys/opinions.ts";
import { useApp } from "../../app-store.tsx";
import { Explain } from "../../parts/explain.tsx";
import { Segmented } from "../../parts/segmented.tsx";
import { TEXTS } from "../../texts.ts";
import { recordedOpinions } from "../recorded.ts";
import { RunControls } from "../run-controls.tsx";
import panel from "../surveys.module.css";
import { Chapter, OPINION_ORDERS, type OpinionOrder } from "./chapter.tsx";

/** What the person on the dial would answer to questions of a real survey, beside what people did answer; it follows the dial. */
export function Opinions() {
  const run = useApp((state) => state.opinionRun);
  const answer = useApp((state) => state.answerOpinions);
  const stop = useApp((state) => state.stopOpinions);
  // The list may lag behind a drag; the handle under the finger may not.
  const shown = useDeferredValue(run);
  const [order, setOrder] = useState<OpinionOrder>("questionnaire");
  const texts = TEXTS.opinion;
  const recorded = recordedOpinions();
  return (
    <>
      <p className={panel.intro}>{texts.intro(OPINIONS.length)}</p>
      <Explain about={TEXTS.survey.tab.opinions} text={texts.explain} more="charts" />
      <RunControls run={run} total={OPINIONS.length} onStart={answer} onStop={stop} />
      <Segmented
        label={TEXTS.survey.order}
        options={OPINION_ORDERS.map((value) => ({
          value,
          label: texts[value],
          ...(value === "surprise" && { hint: texts.surpriseHint }),
        }))}
        chosen={order}
        onChoose={setOrder}
      />
      <p className="soft">{texts.legend}</p>
      {CHAPTERS.map((chapter) => (
        <Chapter key={chapter} chapter={chapter} order={order} run={shown} />
      ))}
      {recorded && (
        <p className="soft">
          {texts.recorded(recorded.model.toFixed(4), recorded.blind.toFixed(4))}
        </p>
      )}
      <p className="soft">
        {texts.source(
          MEANS_SOURCE.survey,
          MEANS_SOURCE.year,
          mostAnswered("BE"),
          mostAnswered("DE"),
        )}
      </p>
      <p className="soft">{TEXTS.guess}</p>
    </>
  );
}

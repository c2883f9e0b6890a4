import { useMemo, useState } from "react";
import type { Answer } from "../../../engine/types.ts";
import { type DialRun, isStale } from "../../../store/dial-run.ts";
import { bySurprise, chapterGap, chapterRows } from "../../../surveys/opinion-means.ts";
import type { Chapter as ChapterName } from "../../../surveys/opinions.ts";
import { ChartFrame } from "../../parts/chart-frame.tsx";
import { useProfileName } from "../../parts/use-profile-name.ts";
import { TEXTS } from "../../texts.ts";
import { ChapterRadar } from "./chapter-radar.tsx";
import { OpinionEntry } from "./opinion-entry.tsx";
import styles from "./opinions.module.css";

export const OPINION_ORDERS = ["questionnaire", "surprise"] as const;
export type OpinionOrder = (typeof OPINION_ORDERS)[number];

/** Rows that are shown before all are asked for. */
const SHOWN = 5;

interface Props {
  chapter: ChapterName;
  order: OpinionOrder;
  run: DialRun<Answer> | null;
}

/** One chapter of the questionnaire: how far it is from Belgium on the whole, a radar, and its questions. */
export function Chapter({ chapter, order, run }: Props) {
  const [all, setAll] = useState(false);
  // Sorted by the last run that got through: rows that change places under the eye cannot be read.
  const settled = run?.settled ?? null;
  const asked = useMemo(() => chapterRows(chapter), [chapter]);
  const rows = useMemo(
    () => (order === "surprise" && settled ? bySurprise(asked, settled) : asked),
    [asked, order, settled],
  );
  const gap = chapterGap(asked, settled ?? []);
  const texts = TEXTS.opinion;
  const title = `opinions-${chapter}`;
  const name = useProfileName(run?.profile);
  return (
    <section className={styles.chapter} aria-labelledby={title}>
      <h3 id={title}>{texts.chapter[chapter]}</h3>
      <p className="soft">{gap ? texts.chapterGap(gap.model, gap.midpoint) : texts.noGap}</p>
      <details className={styles.fold}>
        <summary>{texts.radar}</summary>
        <ChartFrame what={title} title={texts.radarText(chapter)} profile={name}>
          <ChapterRadar chapter={chapter} rows={asked} answers={run?.answers ?? []} />
        </ChartFrame>
      </details>
      <ol className={styles.list}>
        {rows.slice(0, all ? undefined : SHOWN).map((row) => (
          <OpinionEntry
            key={row.item.id}
            item={row.item}
            number={row.number}
            answer={run?.answers[row.index] ?? null}
            stale={run !== null && isStale(run, row.index)}
          />
        ))}
      </ol>
      {rows.length > SHOWN && (
        <button type="button" className="button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? TEXTS.survey.showFewer : TEXTS.survey.showAll(rows.length)}
          <span className="visually-hidden">: {texts.chapter[chapter]}</span>
        </button>
      )}
    </section>
  );
}

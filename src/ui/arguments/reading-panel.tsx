import { useEffect, useId } from "react";
import { type ArgumentRun, isArguing } from "../../store/argument.ts";
import { importanceShares, strongestValue } from "../../store/reading.ts";
import type { ByValue } from "../../values/values.ts";
import { useApp } from "../app-store.tsx";
import { ChartFrame } from "../parts/chart-frame.tsx";
import { useProfileName } from "../parts/use-profile-name.ts";
import { TEXTS } from "../texts.ts";
import styles from "./reading-panel.module.css";
import { ReadingPicture } from "./reading-picture.tsx";
import { ReadingRadar } from "./reading-radar.tsx";
import { ReadingTable } from "./reading-table.tsx";
import type { WordChoice } from "./use-word-choice.ts";
import { WordList } from "./word-list.tsx";

interface Props {
  run: ArgumentRun;
  words: WordChoice;
}

/** What the model reads in an argument, over what was dialed. Read once the text is done and nothing else is being written. */
export function ReadingPanel({ run, words }: Props) {
  const title = useId();
  const due = useApp((state) => !isArguing(state)) && run.text !== "";
  const reading = useApp((state) => state.readings.get(run.text));
  const readText = useApp((state) => state.readText);
  useEffect(() => {
    if (due) readText(run.text);
  }, [due, run.text, readText]);
  const texts = TEXTS.argument.reading;
  const strengths = reading?.status === "done" ? reading.strengths : null;
  const dialed = importanceShares(run.profile);
  const name = useProfileName(run.profile);
  return (
    <section className={`inset ${styles.panel}`} aria-labelledby={title}>
      <h3 id={title}>{texts.title}</h3>
      <p className="soft">{texts.intro}</p>
      <div className={styles.body}>
        <ChartFrame
          what="reading"
          title={TEXTS.takeAway.chart.reading(run.claim)}
          profile={name}
          picture={strengths && <ReadingPicture strengths={strengths} dialed={dialed} />}
        >
          <ReadingRadar
            strengths={strengths}
            dialed={dialed}
            chosen={words.value}
            onChoose={words.choose}
          />
        </ChartFrame>
        <div className={styles.side}>
          <p className={styles.outcome} role="status">
            {strengths && outcomeOf(run, strengths)}
            {!strengths && reading?.status !== "failed" && (due ? texts.running : texts.waiting)}
          </p>
          {reading?.status === "failed" && (
            <p className="alarm" role="alert">
              {texts.failed(reading.error)}{" "}
              <button type="button" className="button" onClick={() => readText(run.text)}>
                {texts.retry}
              </button>
            </p>
          )}
          {strengths && <WordList text={run.text} words={words} />}
        </div>
      </div>
      {strengths && <ReadingTable strengths={strengths} profile={run.profile} />}
    </section>
  );
}

function outcomeOf({ value }: ArgumentRun, strengths: ByValue): string {
  const { strongest, own } = TEXTS.argument.reading;
  const top = strongestValue(strengths);
  const first = strongest(top, strengths[top]);
  return value === null || value === top ? first : `${first} ${own(value, strengths[value])}`;
}

import { memo } from "react";
import type { Answer } from "../../../engine/types.ts";
import { countryMean, MEAN_COUNTRIES, surprise } from "../../../surveys/opinion-means.ts";
import type { OpinionItem } from "../../../surveys/opinions.ts";
import { useApp } from "../../app-store.tsx";
import { signed } from "../../texts/surveys.ts";
import { TEXTS } from "../../texts.ts";
import { WhyButton } from "../why/why-button.tsx";
import { WhyPanel } from "../why/why-panel.tsx";
import { OpinionStrip } from "./opinion-strip.tsx";
import styles from "./opinions.module.css";

interface Props {
  item: OpinionItem;
  /** Its number within the chapter, 1 = first. */
  number: number;
  /** Null before the first answer. */
  answer: Answer | null;
  /** Whether the answer is for an earlier dial. */
  stale: boolean;
}

/** One question: its text, the predicted answers, and the real means. Drawn again only when one of its own figures changes. */
export const OpinionEntry = memo(function OpinionEntry({ item, number, answer, stale }: Props) {
  const open = useApp((state) => state.whyItem === item.id);
  const { min, max, minLabel, maxLabel } = item.scale;
  const width = max - min;
  const texts = TEXTS.opinion;
  const gap = answer && surprise(item, answer.expected);
  return (
    <li className={styles.row}>
      <p className={styles.text}>
        <span className={styles.number}>{number}</span>
        {item.text}
      </p>
      <div className={styles.answer} data-stale={stale}>
        <OpinionStrip item={item} answer={answer} />
        <p className={styles.ends}>
          <span>{texts.end(min, minLabel)}</span>
          <span>{texts.end(max, maxLabel)}</span>
        </p>
      </div>
      <div className={styles.foot} data-stale={stale}>
        <p className={styles.figures}>
          <span className={styles.model}>
            {texts.model} {answer ? texts.figure(answer.expected, width) : "–"}
            {stale && answer && (
              <span className="visually-hidden"> ({TEXTS.survey.run.earlier})</span>
            )}
          </span>
          {MEAN_COUNTRIES.map((country) => {
            const known = countryMean(item, country);
            return (
              known && (
                <span key={country}>
                  {texts.country[country]} {texts.figure(known.mean, width)}
                </span>
              )
            );
          })}
          <span>{gap === null ? "" : texts.gap(gap)}</span>
        </p>
        <WhyButton item={item.id} about={item.text} />
      </div>
      {open && (
        <WhyPanel
          item={item.id}
          caption={texts.why(item.higherMeans)}
          width={width}
          signed={hundredths}
        />
      )}
    </li>
  );
});

/** A change of an expected answer, in the item's own unit. */
function hundredths(push: number): string {
  return signed(push, 2);
}

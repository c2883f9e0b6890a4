import type { Answer } from "../../../engine/types.ts";
import { barHeights } from "../../../surveys/distribution.ts";
import { countryMean, MEAN_COUNTRIES } from "../../../surveys/opinion-means.ts";
import type { OpinionItem } from "../../../surveys/opinions.ts";
import { TEXTS } from "../../texts.ts";
import styles from "./opinions.module.css";

interface Props {
  item: OpinionItem;
  /** Null before the first answer. */
  answer: Answer | null;
}

const WIDTH = 240;
/** A line of labels over the bars and one under them, so that two means never cover each other's names. */
const LANE = 14;
const BARS = 32;
/** Room for the expectation's mark, between the bars and the lower labels. */
const MARK = 9;
const HEIGHT = LANE + BARS + MARK + LANE;
/** Nearest that a label's middle comes to the drawing's edge. */
const EDGE = 9;

/** One bar for each answer, the likeliest the tallest; ▲ at the expectation, a line at each real mean: Belgium's named above, Germany's below. */
export function OpinionStrip({ item, answer }: Props) {
  const { min, max } = item.scale;
  const points = Array.from({ length: max - min + 1 }, (_, i) => min + i);
  const step = WIDTH / points.length;
  const bar = step * 0.84;
  const x = (at: number) => (at - min + 0.5) * step;
  const means = MEAN_COUNTRIES.flatMap((country) => {
    const known = countryMean(item, country);
    return known ? [{ country, mean: known.mean }] : [];
  });
  const heights = answer ? barHeights(answer.distribution) : [];
  return (
    <svg
      className={styles.strip}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={textOf(item, answer, means)}
    >
      {points.map((point, i) => {
        const height = BARS * (heights[i] ?? 0);
        return (
          <g key={point} transform={`translate(${i * step + (step - bar) / 2} ${LANE})`}>
            <rect width={bar} height={BARS} className={styles.room} />
            <rect width={bar} y={BARS - height} height={height} className={styles.bar} />
          </g>
        );
      })}
      {answer && (
        <path
          d={`M${x(answer.expected)} ${LANE + BARS + 1}l4.5 7h-9z`}
          className={styles.expected}
        />
      )}
      {means.map(({ country, mean }) => (
        <Mean key={country} at={x(mean)} label={country} above={country === "BE"} />
      ))}
    </svg>
  );
}

function Mean({ at, label, above }: { at: number; label: string; above: boolean }) {
  const [from, to] = above ? [LANE - 2, LANE + BARS] : [LANE, HEIGHT - LANE + 3];
  return (
    <g className={styles.mean} data-above={above}>
      <path className={styles.halo} d={`M${at} ${from}V${to}`} />
      <path className={styles.line} d={`M${at} ${from}V${to}`} />
      <text
        x={Math.min(WIDTH - EDGE, Math.max(EDGE, at))}
        y={above ? LANE - 4 : HEIGHT - 1}
        textAnchor="middle"
      >
        {label}
      </text>
    </g>
  );
}

function textOf(
  { scale }: OpinionItem,
  answer: Answer | null,
  means: readonly { readonly country: (typeof MEAN_COUNTRIES)[number]; readonly mean: number }[],
): string {
  const figure = (at: number) => TEXTS.opinion.figure(at, scale.max - scale.min);
  return TEXTS.opinion.strip(
    answer && {
      expected: figure(answer.expected),
      options: TEXTS.survey.distributionText(answer.distribution),
    },
    means.map(({ country, mean }) => [country, figure(mean)] as const),
  );
}

import type { Answer } from "../../engine/types.ts";
import type { Value } from "../../values/values.ts";
import { valueColour } from "../parts/value-mark.tsx";
import { TEXTS } from "../texts.ts";
import styles from "./answer-table.module.css";

interface Props {
  distribution: Answer["distribution"];
  /** Gives the bars their colour. */
  value: Value | undefined;
}

const BAR = 16;
const GAP = 3;
const HEIGHT = 34;

/** One bar per option; the full height is a probability of 1. */
export function DistributionBars({ distribution, value }: Props) {
  const width = distribution.length * (BAR + GAP) - GAP;
  return (
    <svg
      className={styles.bars}
      width={width}
      height={HEIGHT + 13}
      role="img"
      aria-label={TEXTS.survey.distributionText(distribution)}
    >
      {distribution.map(({ option, p }, i) => (
        <g key={option} transform={`translate(${i * (BAR + GAP)} 0)`}>
          <rect width={BAR} height={HEIGHT} className={styles.room} />
          <rect
            width={BAR}
            y={HEIGHT * (1 - p)}
            height={HEIGHT * p}
            fill={value ? valueColour(value) : "var(--accent)"}
          />
          <text x={BAR / 2} y={HEIGHT + 11} textAnchor="middle">
            {i + 1}
          </text>
        </g>
      ))}
    </svg>
  );
}

import type { Guess } from "../../surveys/guesses.ts";
import { scaleRange } from "../../surveys/pack.ts";
import { valueColour } from "../parts/value-mark.tsx";
import { TEXTS } from "../texts.ts";
import { answerText } from "./choices.ts";
import styles from "./item-guesses.module.css";

const WIDTH = 168;
const HEIGHT = 40;
/** Room below the bars for the expectation's mark and the numbers. */
const FOOT = 22;
/** With more options than this the numbers would touch each other. */
const MOST_NUMBERS = 11;

/** One bar for each answer, full height = certain; the given answer is filled, a mark stands at the expectation. */
export function GuessBars({ guess: { item, given, prediction } }: { guess: Guess }) {
  const { min } = scaleRange(item.scale);
  const { distribution, expected } = prediction;
  const step = WIDTH / distribution.length;
  const bar = step * 0.84;
  const colour = item.value ? valueColour(item.value) : "var(--accent)";
  const middle = (expected - min + 0.5) * step;
  return (
    <svg
      className={styles.bars}
      width={WIDTH}
      height={HEIGHT + FOOT}
      role="img"
      aria-label={TEXTS.you.barsText(distribution, answerText(item, given))}
    >
      {distribution.map(({ option, p }, i) => {
        const mine = min + i === given;
        return (
          <g key={option} transform={`translate(${i * step + (step - bar) / 2} 0)`}>
            <rect width={bar} height={HEIGHT} className={styles.room} />
            <rect
              width={bar}
              y={HEIGHT * (1 - p)}
              height={HEIGHT * p}
              fill={colour}
              fillOpacity={mine ? 1 : 0.4}
            />
            {mine && (
              <rect width={bar} height={HEIGHT} fill="none" stroke={colour} strokeWidth={2} />
            )}
            {distribution.length <= MOST_NUMBERS && (
              <text
                x={bar / 2}
                y={HEIGHT + FOOT - 2}
                textAnchor="middle"
                className={mine ? styles.mine : undefined}
              >
                {min + i}
              </text>
            )}
          </g>
        );
      })}
      <path d={`M${middle} ${HEIGHT + 2}l4.5 7h-9z`} className={styles.mark} />
    </svg>
  );
}

import { PROFILE_MAX, PROFILE_MIN } from "../../values/profile.ts";
import { centredScores, higherOrderScores } from "../../values/scores.ts";
import { type ByValue, HIGHER_ORDER_VALUES } from "../../values/values.ts";
import { BarsPicture } from "../parts/bars-picture.tsx";
import { ChartFrame } from "../parts/chart-frame.tsx";
import { higherOrderColour, ValueMark } from "../parts/value-mark.tsx";
import { TEXTS } from "../texts.ts";
import styles from "./higher-order-bars.module.css";

/** Widest deviation from the own mean that a bar can show. */
const CENTRED_RANGE = 3;

interface Props {
  /** Value scores, 1..6. */
  scores: ByValue;
  /** Shows each score minus the mean of all ten. */
  centred: boolean;
}

/** The four higher-order values as bars: from 1 to 6, or to both sides of the own mean. */
export function HigherOrderBars({ scores, centred }: Props) {
  const higherOrder = higherOrderScores(centred ? centredScores(scores) : scores);
  const bars = HIGHER_ORDER_VALUES.map((higher) => {
    const score = higherOrder[higher];
    const [from, to] = centred ? aroundMiddle(score) : [0, share(score)];
    return {
      higher,
      label: TEXTS.higherOrder[higher].name,
      figure: centred ? TEXTS.you.signed(score) : TEXTS.number(score),
      colour: higherOrderColour(higher),
      from,
      to,
    };
  });
  return (
    <div className={styles.bars}>
      <h3>{TEXTS.you.higherOrder}</h3>
      <p className="soft">{TEXTS.you.higherOrderHint}</p>
      <ChartFrame
        what={centred ? "higher-order-centred" : "higher-order"}
        title={TEXTS.takeAway.chart.higherOrder}
        profile={TEXTS.you.you}
        model={null}
        menu="below"
        picture={<BarsPicture bars={bars} />}
      >
        <dl>
          {bars.map(({ higher, label, figure, colour, from, to }) => (
            <div key={higher} className={styles.bar}>
              <dt>
                <ValueMark higher={higher} />
                {label}
              </dt>
              <dd>{figure}</dd>
              <dd className={styles.track} aria-hidden="true" data-centred={centred}>
                <span
                  style={{
                    insetInlineStart: `${from * 100}%`,
                    width: `${(to - from) * 100}%`,
                    background: colour,
                  }}
                />
              </dd>
            </div>
          ))}
        </dl>
      </ChartFrame>
    </div>
  );
}

/** Place of a score on the track, 0..1. */
function share(score: number): number {
  return (score - PROFILE_MIN) / (PROFILE_MAX - PROFILE_MIN);
}

/** Start and end of a centred bar on the track, 0..1. */
function aroundMiddle(score: number): [number, number] {
  const end = 0.5 + Math.max(-1, Math.min(1, score / CENTRED_RANGE)) / 2;
  return [Math.min(0.5, end), Math.max(0.5, end)];
}

import { PRESETS } from "../../../values/presets.ts";
import { PROFILE_MAX } from "../../../values/profile.ts";
import { VALUES } from "../../../values/values.ts";
import styles from "./charts.module.css";

const RADIUS = 62;
const RINGS = [2, 4, 6];
const TARGET = VALUES.map((value) => PRESETS.openness_to_change[value]);
/** Invented answers round the target. */
const ANSWERED = [5.2, 5.7, 4.3, 4.1, 2.6, 2.4, 1.4, 2.5, 3.9, 3.4];

/** Two outlines on ten spokes; decoration beside the words. */
export function RadarSketch() {
  return (
    <svg className={styles.sketch} viewBox="-80 -75 160 150" aria-hidden="true">
      {RINGS.map((ring) => (
        <circle key={ring} r={(ring / PROFILE_MAX) * RADIUS} className={styles.grid} />
      ))}
      <polygon points={outline(ANSWERED)} className={styles.filled} />
      <polygon points={outline(TARGET)} className={styles.dashed} />
    </svg>
  );
}

function outline(scores: readonly number[]): string {
  return scores
    .map((score, i) => {
      const angle = (i * 2 * Math.PI) / scores.length;
      const radius = (score / PROFILE_MAX) * RADIUS;
      return `${radius * Math.sin(angle)},${-radius * Math.cos(angle)}`;
    })
    .join(" ");
}

import type { Profile } from "../../../values/profile.ts";
import { VALUES } from "../../../values/values.ts";
import { valueColour } from "../../parts/value-mark.tsx";
import { TEXTS } from "../../texts.ts";
import { CircleDrawing } from "./circle-drawing.tsx";
import { EXTENT, handlePoint, profilePath } from "./geometry.ts";
import styles from "./profile-circle.module.css";

/** A profile on the circle, points and numbers included, as one SVG: for paper and files, where nothing is dragged. */
export function ProfileCircle({ profile }: { profile: Profile }) {
  return (
    <svg
      className={styles.circle}
      viewBox={`${-EXTENT} ${-EXTENT} ${2 * EXTENT} ${2 * EXTENT}`}
      aria-hidden="true"
    >
      <CircleDrawing active={null} />
      <path d={profilePath(profile)} className={styles.shape} />
      {VALUES.map((value) => {
        const { x, y } = handlePoint(value, profile[value]);
        return (
          <g key={value}>
            <path
              d={`M0 0L${x.toFixed(2)} ${y.toFixed(2)}`}
              className={styles.spoke}
              stroke={valueColour(value)}
            />
            <circle cx={x} cy={y} r={13} className={styles.point} stroke={valueColour(value)} />
            <text x={x} y={y} dy="0.35em" className={styles.number}>
              {TEXTS.number(profile[value])}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

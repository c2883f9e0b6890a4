import { circlePosition } from "../../values/circle.ts";
import { type ByValue, VALUES } from "../../values/values.ts";
import { TEXTS } from "../texts.ts";
import styles from "./reading-picture.module.css";
import { RADIUS, ReadingShapes } from "./reading-radar.tsx";

interface Props {
  /** In [0, 1]. */
  strengths: ByValue;
  /** The dialed importances as shares of the scale, in [0, 1]. */
  dialed: ByValue;
}

/** Radius at which the names begin. */
const REACH = RADIUS + 12;

/** The reading's radar as one SVG with names and numbers, for files: on the page these are buttons. */
export function ReadingPicture({ strengths, dialed }: Props) {
  return (
    <svg
      className={styles.picture}
      width={440}
      height={250}
      viewBox="-220 -125 440 250"
      aria-hidden="true"
    >
      <ReadingShapes strengths={strengths} dialed={dialed} chosen={null} />
      {VALUES.map((value) => {
        const radians = (circlePosition(value, "adjacent").angle * Math.PI) / 180;
        const [x, y] = [Math.sin(radians), -Math.cos(radians)];
        return (
          <text
            key={value}
            x={x * REACH}
            y={y * REACH}
            dy={`${0.35 + y / 2}em`}
            textAnchor={Math.abs(x) < 0.1 ? "middle" : x > 0 ? "start" : "end"}
          >
            {TEXTS.value[value].name} {TEXTS.percent(strengths[value])}
          </text>
        );
      })}
    </svg>
  );
}

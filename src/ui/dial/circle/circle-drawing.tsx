import { memo, useId } from "react";
import { valuesByHigherOrder } from "../../../values/circle.ts";
import { oppositeValues } from "../../../values/opposites.ts";
import { type HigherOrderValue, VALUES, type Value } from "../../../values/values.ts";
import { higherOrderColour, valueColour } from "../../parts/value-mark.tsx";
import { TEXTS } from "../../texts.ts";
import styles from "./circle-drawing.module.css";
import {
  DISC,
  EXTENT,
  HUB,
  NAMES,
  namePath,
  polar,
  radiusOf,
  ringPath,
  span,
  valueAngle,
} from "./geometry.ts";

const SCALE = [1, 2, 3, 4, 5, 6];
const NEUTRAL = 3.5;
/** Half the height of a capital letter of the names. */
const RISE = 5.2;
/** The scale's numbers stand between two sectors. */
const SCALE_ANGLE = valueAngle("self_direction") + 18;
const GROUPS = valuesByHigherOrder();

/** All of the circle that does not move: rings with names, scale, and the light on a value and its opposites. */
export const CircleDrawing = memo(function CircleDrawing({ active }: { active: Value | null }) {
  const id = useId();
  const opposites = active === null ? [] : oppositeValues(active);
  return (
    <>
      <defs>
        <pattern
          id={`${id}hatch`}
          width="7"
          height="7"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path d="M0 0V7" className={styles.hatch} />
        </pattern>
      </defs>
      {VALUES.map((value) => (
        <Sector
          key={value}
          value={value}
          role={value === active ? "active" : opposites.includes(value) ? "opposite" : "none"}
          hatch={`url(#${id}hatch)`}
        />
      ))}
      {SCALE.map((importance) => (
        <circle key={importance} r={radiusOf(importance)} className={styles.ring} />
      ))}
      <circle r={radiusOf(NEUTRAL)} className={styles.neutral} />
      {SCALE.map((importance) => (
        <text
          key={importance}
          {...polar(SCALE_ANGLE, radiusOf(importance))}
          dy="0.35em"
          className={styles.number}
        >
          {importance}
        </text>
      ))}
      {GROUPS.map(({ higher, values }) => (
        <HigherOrderName
          key={higher}
          higher={higher}
          values={values}
          opposed={values.some((value) => opposites.includes(value))}
        />
      ))}
    </>
  );
});

interface SectorProps {
  value: Value;
  role: "active" | "opposite" | "none";
  hatch: string;
}

/** A value's tenth: its part of the disc and its name. */
function Sector({ value, role, hatch }: SectorProps) {
  const id = useId();
  const { from, to } = span([value]);
  return (
    <g className={styles.sector} data-role={role} style={{ "--colour": valueColour(value) }}>
      <path d={ringPath(from, to, HUB - 10, DISC)} className={styles.slice} />
      {role === "opposite" && <path d={ringPath(from, to, HUB - 10, DISC)} fill={hatch} />}
      <path d={ringPath(from, to, DISC, NAMES)} className={styles.plate} />
      <path id={id} d={namePath(from, to, (DISC + NAMES) / 2, RISE)} fill="none" />
      <text className={styles.name}>
        <textPath href={`#${id}`} startOffset="50%">
          {TEXTS.value[value].name}
        </textPath>
      </text>
    </g>
  );
}

interface HigherOrderProps {
  higher: HigherOrderValue;
  values: readonly Value[];
  /** It holds opposites of the active value. */
  opposed: boolean;
}

/** The outer ring's piece of a higher-order value. */
function HigherOrderName({ higher, values, opposed }: HigherOrderProps) {
  const id = useId();
  const { from, to } = span(values);
  return (
    <g className={styles.higher} style={{ "--colour": higherOrderColour(higher) }}>
      <path d={ringPath(from, to, NAMES, EXTENT)} className={styles.band} />
      <path id={id} d={namePath(from, to, (NAMES + EXTENT) / 2, RISE - 0.4)} fill="none" />
      <text className={styles.higherName}>
        <textPath href={`#${id}`} startOffset="50%">
          {opposed ? TEXTS.dial.higherPullsAgainst(higher) : TEXTS.higherOrder[higher].name}
        </textPath>
      </text>
    </g>
  );
}

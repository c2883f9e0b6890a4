import type { ColumnMark } from "../../store/compare-columns.ts";
import { type ByValue, HIGHER_ORDER_OF, VALUES, type Value } from "../../values/values.ts";
import { higherOrderColour, SHAPES } from "../parts/value-mark.tsx";
import { TEXTS } from "../texts.ts";
import { COLUMN_DASHES, ColumnGlyph, columnColour } from "./column-tag.tsx";
import styles from "./profile-radar.module.css";
import {
  axisPoint,
  RADAR_ENDS,
  type RadarScale,
  radarPath,
  radarPoints,
  radarShare,
} from "./radar-geometry.ts";

/** One closed line. "given" is thin and plain: what the other line is measured by. */
export interface RadarLine {
  readonly mark: ColumnMark;
  readonly scores: ByValue;
  readonly look: "own" | "filled" | "given";
}

interface Props {
  /** In the order in which they are drawn, the last on top. */
  lines: readonly RadarLine[];
  scale: RadarScale;
  /** "large" has the values' whole names where there is room, "small" short ones. */
  size: keyof typeof SIZES;
}

/** Drawing units: radius of the rim, width and height with room for the names. */
const SIZES = {
  large: { rim: 142, width: 500, height: 388 },
  small: { rim: 100, width: 310, height: 284 },
} as const;

const RINGS = { raw: [1, 2, 3, 4, 5, 6], centred: [-3, -2, -1, 0, 1, 2, 3] } as const;

/** Profiles round Schwartz's circle. For the eye alone: wherever it stands, the same numbers are in a table. */
export function ProfileRadar({ lines, scale, size }: Props) {
  const { rim, width, height } = SIZES[size];
  const [, max] = RADAR_ENDS[scale];
  return (
    <svg
      className={styles.radar}
      data-size={size}
      viewBox={`${-width / 2} ${-height / 2} ${width} ${height}`}
      aria-hidden="true"
    >
      {RINGS[scale].map((ring) => (
        <circle
          key={ring}
          className={ring === 0 ? styles.zero : styles.ring}
          r={rim * radarShare(ring, scale)}
        />
      ))}
      {VALUES.map((value) => {
        const { x, y } = axisPoint(value, rim);
        return <path key={value} className={styles.ring} d={`M0 0L${x} ${y}`} />;
      })}
      {RINGS[scale].map((ring) => (
        <RingNumber key={ring} ring={ring} radius={rim * radarShare(ring, scale)} end={max} />
      ))}
      {lines.map((line) => (
        <Line key={`${line.mark} ${line.look}`} line={line} scale={scale} rim={rim} />
      ))}
      {VALUES.map((value) => (
        <AxisName key={value} value={value} rim={rim} />
      ))}
    </svg>
  );
}

function Line({ line, scale, rim }: { line: RadarLine; scale: RadarScale; rim: number }) {
  const { mark, scores, look } = line;
  const colour = columnColour(mark);
  const d = radarPath(scores, scale, rim);
  if (look === "given") return <path d={d} className={styles.given} />;
  return (
    <g>
      <path
        d={d}
        fill={look === "filled" ? colour : "none"}
        fillOpacity={0.12}
        stroke={colour}
        strokeWidth={2}
        strokeDasharray={COLUMN_DASHES[mark]}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      {radarPoints(scores, scale, rim).map(({ value, point }) => (
        <g key={value} transform={`translate(${point.x} ${point.y})`}>
          <ColumnGlyph mark={mark} />
        </g>
      ))}
    </g>
  );
}

/** A number of the scale, between the first two axes, where few lines pass. */
function RingNumber({ ring, radius, end }: { ring: number; radius: number; end: number }) {
  const angle = Math.PI / VALUES.length;
  return (
    <text
      className={styles.number}
      x={radius * Math.sin(angle)}
      y={-radius * Math.cos(angle)}
      dy={ring === end ? "1em" : "0.35em"}
    >
      {ring > 0 && end === 3 ? `+${ring}` : ring}
    </text>
  );
}

/** A value's name at its place, with the mark of its higher-order value. */
function AxisName({ value, rim }: { value: Value; rim: number }) {
  const higher = HIGHER_ORDER_OF[value];
  const at = axisPoint(value, rim + 13);
  const sideways = Math.abs(at.x) > rim / 4;
  const anchor = !sideways ? "middle" : at.x > 0 ? "start" : "end";
  return (
    <g transform={`translate(${at.x} ${at.y})`}>
      <path d={SHAPES[higher]} fill={higherOrderColour(higher)} transform="scale(0.8)" />
      <text
        className={styles.name}
        textAnchor={anchor}
        x={sideways ? Math.sign(at.x) * 9 : 0}
        y={sideways ? 0 : Math.sign(at.y) * 16}
        dy="0.35em"
      >
        <tspan className={styles.long}>{TEXTS.value[value].name}</tspan>
        <tspan className={styles.short}>{TEXTS.compare.short[value]}</tspan>
      </text>
    </g>
  );
}

import { memo } from "react";
import {
  PolarAngleAxis,
  PolarGrid,
  PolarRadiusAxis,
  Radar,
  RadarChart,
  ResponsiveContainer,
} from "recharts";
import { PROFILE_MAX, PROFILE_MIN, type Profile } from "../../values/profile.ts";
import { centredScores } from "../../values/scores.ts";
import { type ByValue, HIGHER_ORDER_OF, HIGHER_ORDER_VALUES, VALUES } from "../../values/values.ts";
import { higherOrderColour, SHAPES } from "../parts/value-mark.tsx";
import { TEXTS } from "../texts.ts";
import styles from "./value-radar.module.css";

interface Props {
  /** The dialed profile, 1..6; null as long as there is none. */
  target: Profile | null;
  /** The answered scores, 1..6; null as long as there are none. */
  answered: ByValue | null;
  /** Draws each value minus the own mean of its series. */
  centred: boolean;
  /** What the two series and the chart are called, when not "dialed" and "answered". */
  names?: { readonly target: string; readonly answered: string; readonly chart: string };
}

/** Widest deviation from the own mean that the centred chart shows; beyond it lie only profiles with one lone extreme. */
const CENTRED_RANGE = 3;

/** Pixels round the circle for the values' names. */
const LABEL_ROOM = { left: 88, right: 88, top: 34, bottom: 34 };

/** The ten values round the circle, dialed against answered; the same numbers follow as a table for screen readers. */
function ValueRadar({ target, answered, centred, names = TEXTS.survey }: Props) {
  const dialed = target && (centred ? centredScores(target) : target);
  const answers = answered && (centred ? centredScores(answered) : answered);
  const data = VALUES.map((value) => ({
    value,
    target: dialed?.[value] ?? null,
    answered: answers?.[value] ?? null,
  }));
  const range = centred ? [-CENTRED_RANGE, CENTRED_RANGE] : [PROFILE_MIN, PROFILE_MAX];
  const ticks = centred ? [-3, -2, -1, 0, 1, 2, 3] : [1, 2, 3, 4, 5, 6];
  return (
    <>
      <div className={styles.chart} aria-hidden="true">
        <ResponsiveContainer width="100%" height="100%">
          <RadarChart data={data} margin={LABEL_ROOM} outerRadius="100%" accessibilityLayer={false}>
            <PolarGrid stroke="var(--line)" gridType="circle" />
            <PolarRadiusAxis
              domain={range}
              ticks={ticks}
              angle={72}
              allowDataOverflow
              axisLine={false}
              tick={RadiusTick}
            />
            <PolarAngleAxis dataKey="value" tick={ValueTick} tickLine={false} axisLine={false} />
            {target && (
              <Radar
                dataKey="target"
                stroke="var(--ink)"
                strokeDasharray="5 4"
                strokeWidth={2}
                fill="none"
                isAnimationActive={false}
                activeDot={false}
              />
            )}
            {answered && (
              <Radar
                dataKey="answered"
                stroke="var(--accent)"
                strokeWidth={2}
                fill="var(--accent)"
                fillOpacity={0.25}
                dot={{ r: 3.5, fill: "var(--accent)", fillOpacity: 1, strokeWidth: 0 }}
                isAnimationActive={false}
                activeDot={false}
              />
            )}
          </RadarChart>
        </ResponsiveContainer>
      </div>
      <ul className={`chart-legend ${styles.legend}`} aria-hidden="true" data-legend>
        <li>
          <svg width={28} height={12} aria-hidden="true">
            <path d="M0 6H28" stroke="var(--ink)" strokeWidth={2} strokeDasharray="5 4" />
          </svg>
          {names.target}
        </li>
        <li>
          <svg width={28} height={12} aria-hidden="true">
            <path d="M0 6H28" stroke="var(--accent)" strokeWidth={2} />
            <circle cx={14} cy={6} r={3.5} fill="var(--accent)" />
          </svg>
          {names.answered}
        </li>
      </ul>
      <ul className={`chart-legend ${styles.legend}`} aria-hidden="true" data-legend>
        {HIGHER_ORDER_VALUES.map((higher) => (
          <li key={higher}>
            <svg width={12} height={12} viewBox="-6.5 -6.5 13 13" aria-hidden="true">
              <path d={SHAPES[higher]} fill={higherOrderColour(higher)} />
            </svg>
            {TEXTS.higherOrder[higher].name}
          </li>
        ))}
      </ul>
      <div className="visually-hidden">
        <table data-testid="radar-table">
          <caption>{names.chart}</caption>
          <thead>
            <tr>
              <th scope="col">{TEXTS.survey.valueColumn}</th>
              <th scope="col">{names.target}</th>
              <th scope="col">{names.answered}</th>
            </tr>
          </thead>
          <tbody>
            {data.map((row) => (
              <tr key={row.value}>
                <th scope="row">{TEXTS.value[row.value].name}</th>
                <td>{row.target === null ? "–" : TEXTS.number(row.target)}</td>
                <td>{row.answered === null ? "–" : TEXTS.number(row.answered)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** Drawn again only when a series changes: the chart library takes longer than a frame. */
export default memo(ValueRadar);

interface RadiusTickProps {
  x: number | string;
  y: number | string;
  payload: { value: number };
}

/** A number on the scale; upright, which the library's own is not. */
function RadiusTick({ x, y, payload }: RadiusTickProps) {
  return (
    <text x={x} y={y} dy="0.35em" textAnchor="middle" className={styles.number}>
      {payload.value}
    </text>
  );
}

interface ValueTickProps {
  x: number | string;
  y: number | string;
  textAnchor: "start" | "middle" | "end" | "inherit";
  payload: { value: (typeof VALUES)[number] };
}

/** A value's name at its place on the circle, with the mark of its higher-order value. */
function ValueTick({ x, y, textAnchor, payload }: ValueTickProps) {
  const higher = HIGHER_ORDER_OF[payload.value];
  const colour = higherOrderColour(higher);
  return (
    <g transform={`translate(${x} ${y})`}>
      <path d={SHAPES[higher]} fill={colour} transform="scale(0.8)" />
      <text
        dy="0.35em"
        x={textAnchor === "end" ? -9 : textAnchor === "start" ? 9 : 0}
        y={textAnchor === "middle" ? (Number(y) < 120 ? -15 : 15) : 0}
        textAnchor={textAnchor}
        className={styles.tick}
      >
        {TEXTS.value[payload.value].name}
      </text>
    </g>
  );
}

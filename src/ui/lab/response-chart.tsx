import { CartesianGrid, Line, LineChart, ResponsiveContainer, XAxis, YAxis } from "recharts";
import type { ResponsePoint } from "../../surveys/response.ts";
import { responseProfiles } from "../../surveys/response.ts";
import type { Value } from "../../values/values.ts";
import { TEXTS } from "../texts.ts";
import styles from "./lab.module.css";

interface Props {
  points: readonly ResponsePoint[];
  /** The value that moved; null before the first run. */
  value: Value | null;
}

const TICKS = [1, 2, 3, 4, 5, 6];
const LINES = ["ideal", "own", "others"] as const;

/** Mean answers against the slider, with the perfect line; the same numbers follow as a table for screen readers. */
export function ResponseChart({ points, value }: Props) {
  const texts = TEXTS.lab.response;
  const data = responseProfiles("power").map(({ at }) => ({
    at,
    ideal: at,
    ...points.find((point) => point.at === at),
  }));
  const line = { type: "linear", isAnimationActive: false } as const;
  return (
    <>
      <div className={styles.plot} aria-hidden="true">
        <ResponsiveContainer width="100%" height="100%">
          <LineChart
            data={data}
            margin={{ top: 8, right: 16, bottom: 4, left: -16 }}
            accessibilityLayer={false}
          >
            <CartesianGrid stroke="var(--line)" />
            <XAxis dataKey="at" stroke="var(--ink-soft)" />
            <YAxis domain={[1, 6]} ticks={TICKS} stroke="var(--ink-soft)" />
            <Line {...line} dataKey="ideal" stroke="var(--ink)" strokeDasharray="5 4" dot={false} />
            <Line
              {...line}
              dataKey="own"
              stroke="var(--accent)"
              strokeWidth={3}
              dot={{ r: 5, fill: "var(--accent)" }}
            />
            <Line
              {...line}
              dataKey="others"
              stroke="var(--ink-soft)"
              strokeWidth={2}
              dot={{ r: 4, fill: "var(--card)", stroke: "var(--ink-soft)" }}
            />
          </LineChart>
        </ResponsiveContainer>
      </div>
      <ul className={styles.legend} aria-hidden="true" data-legend>
        {LINES.map((name) => (
          <li key={name} data-line={name}>
            <svg width={26} height={12} viewBox="0 0 26 12" aria-hidden="true">
              <path d="M0 6H26" />
            </svg>
            {texts[name]}
          </li>
        ))}
      </ul>
      {value && (
        <table className="visually-hidden" data-testid="response-table">
          <caption>{texts.caption(value)}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.at}</th>
              <th scope="col">{texts.own}</th>
              <th scope="col">{texts.others}</th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ at, own, others }) => (
              <tr key={at}>
                <th scope="row">{at}</th>
                <td>{own.toFixed(2)}</td>
                <td>{others.toFixed(2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

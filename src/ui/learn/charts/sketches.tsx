import styles from "./charts.module.css";

/** All numbers of these sketches are invented; they are decoration beside the words. */

/** Bars to both sides of a middle line. */
export function CentredSketch() {
  const bars = [38, 22, 9, -6, -19, -44];
  return (
    <svg className={styles.sketch} viewBox="0 0 160 130" aria-hidden="true">
      {bars.map((width, i) => (
        <rect
          key={width}
          x={width < 0 ? 80 + width : 80}
          y={14 + i * 18}
          width={Math.abs(width)}
          height={11}
          className={width < 0 ? styles.faint : styles.solid}
        />
      ))}
      <path d="M80 6V124" className={styles.axis} />
      <text x={80} y={129} className={styles.number}>
        0
      </text>
    </svg>
  );
}

/** A needle on a scale whose left half is hatched. */
export function GaugeSketch() {
  return (
    <svg className={styles.sketch} viewBox="0 0 160 130" aria-hidden="true">
      <path
        d="M18 70l10-10M30 70l10-10M42 70l10-10M54 70l10-10M66 70l10-10"
        className={styles.axis}
      />
      <rect x={10} y={59} width={140} height={12} rx={6} className={styles.frame} />
      <path d="M80 56V74" className={styles.axis} />
      <circle cx={112} cy={65} r={9} className={styles.solid} />
      <text x={112} y={46} className={styles.number}>
        73 %
      </text>
    </svg>
  );
}

/** A sure and a torn distribution. */
export function BarsSketch() {
  const sure = [0, 1, 2, 8, 78, 11];
  const torn = [22, 16, 12, 12, 18, 20];
  return (
    <svg className={styles.sketch} viewBox="0 0 160 130" aria-hidden="true">
      {[sure, torn].map((bars, row) =>
        bars.map((p, i) => (
          // The bars never change their order.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above.
          <g key={`${row}-${i}`} transform={`translate(${28 + i * 18} ${8 + row * 62})`}>
            <rect width={14} height={46} className={styles.room} />
            <rect
              width={14}
              y={46 - (46 * p) / 100}
              height={(46 * p) / 100}
              className={styles.solid}
            />
            <text x={7} y={56} className={styles.number}>
              {i + 1}
            </text>
          </g>
        )),
      )}
    </svg>
  );
}

/** Marks of three profiles on two lines. */
export function StripSketch() {
  const rows = [
    { name: "near", places: [62, 78, 94] },
    { name: "far", places: [24, 84, 138] },
  ];
  return (
    <svg className={styles.sketch} viewBox="0 0 160 130" aria-hidden="true">
      {rows.map(({ name, places }, row) => (
        <g key={name} transform={`translate(0 ${42 + row * 46})`}>
          <path d="M12 0H148" className={styles.axis} />
          {places.map((x, i) => (
            <g key={x} transform={`translate(${x} 0)`}>
              <circle r={8} className={styles.mark} />
              <text y={3.5} className={styles.number}>
                {"ABC"[i]}
              </text>
            </g>
          ))}
        </g>
      ))}
    </svg>
  );
}

/** A curve that climbs near its dashed ideal, and one that stays level. */
export function CurveSketch() {
  return (
    <svg className={styles.sketch} viewBox="0 0 160 130" aria-hidden="true">
      <path d="M16 12V114H150" className={styles.axis} />
      <path d="M22 106 144 20" className={styles.dashed} />
      <path d="M22 98C56 92 60 70 84 60S120 40 144 34" className={styles.line} />
      <path d="M22 66C60 62 100 68 144 63" className={styles.faintLine} />
    </svg>
  );
}

/** The error of a model above that of a rule. */
export function TwinsSketch() {
  return (
    <svg className={styles.sketch} viewBox="0 0 160 130" aria-hidden="true">
      <rect x={14} y={38} width={38} height={16} className={styles.solid} />
      <text x={60} y={50}>
        0.011
      </text>
      <rect x={14} y={72} width={92} height={16} className={styles.faint} />
      <text x={114} y={84}>
        0.026
      </text>
      <path d="M14 28V98" className={styles.axis} />
    </svg>
  );
}

/** Three estimates with their ranges. */
export function IntervalSketch() {
  const rows = [
    { middle: 52, half: 22 },
    { middle: 68, half: 26 },
    { middle: 124, half: 14 },
  ];
  return (
    <svg className={styles.sketch} viewBox="0 0 160 130" aria-hidden="true">
      {rows.map(({ middle, half }, i) => (
        <g key={middle} transform={`translate(0 ${34 + i * 30})`}>
          <path d={`M${middle - half} 0H${middle + half}`} className={styles.range} />
          <circle cx={middle} r={5} className={styles.solid} />
        </g>
      ))}
    </svg>
  );
}

import styles from "./bars-picture.module.css";

/** A bar between two shares, in [0, 1], of the room for bars. */
export interface PictureBar {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  /** A CSS colour. */
  readonly colour: string;
  /** The number that the bar stands for, in words. */
  readonly figure: string;
}

/** The drawing's own units. */
const WIDTH = 520;
const ROOM = 440;
const ROW = 42;

/** Named bars as one SVG, for files: the page draws them as a table. */
export function BarsPicture({ bars }: { bars: readonly PictureBar[] }) {
  const height = bars.length * ROW;
  return (
    <svg
      className={styles.bars}
      width={WIDTH}
      height={height}
      viewBox={`0 0 ${WIDTH} ${height}`}
      aria-hidden="true"
    >
      {bars.map(({ label, from, to, colour, figure }, i) => (
        <g key={label} transform={`translate(0 ${i * ROW})`}>
          <text y={14}>{label}</text>
          <path d={`M0 28H${ROOM}`} className={styles.room} />
          <rect
            x={from * ROOM}
            y={21}
            width={Math.max(2, (to - from) * ROOM)}
            height={14}
            rx={3}
            fill={colour}
          />
          <text x={WIDTH} y={33} textAnchor="end">
            {figure}
          </text>
        </g>
      ))}
    </svg>
  );
}

import { circlePosition } from "../../values/circle.ts";
import { type ByValue, HIGHER_ORDER_OF, VALUES, type Value } from "../../values/values.ts";
import { ValueMark, valueColour } from "../parts/value-mark.tsx";
import { TEXTS } from "../texts.ts";
import styles from "./reading-radar.module.css";

interface Props {
  /** In [0, 1]; null as long as the text is not read. */
  strengths: ByValue | null;
  /** The dialed importances as shares of the scale, in [0, 1]. */
  dialed: ByValue;
  chosen: Value | null;
  onChoose: (value: Value) => void;
}

/** The drawing's own units; the circle lies in its middle. */
const WIDTH = 340;
const HEIGHT = 268;
export const RADIUS = 74;
const RINGS = [0.25, 0.5, 0.75, 1];

/** A small radar of what is read over what was dialed. Each value on the circle is a button. */
export function ReadingRadar({ strengths, dialed, chosen, onChoose }: Props) {
  const texts = TEXTS.argument.reading;
  return (
    <div className={styles.frame}>
      <div className={styles.radar}>
        <svg
          viewBox={`${-WIDTH / 2} ${-HEIGHT / 2} ${WIDTH} ${HEIGHT}`}
          className={styles.drawing}
          aria-hidden="true"
        >
          <ReadingShapes strengths={strengths} dialed={dialed} chosen={chosen} />
        </svg>
        {VALUES.map((value) => (
          <button
            key={value}
            type="button"
            className={styles.value}
            style={{ ...placeOf(value), "--colour": valueColour(value) }}
            aria-pressed={value === chosen}
            disabled={strengths === null}
            onClick={() => onChoose(value)}
          >
            {TEXTS.value[value].name}
            <span className={styles.figure}>
              <ValueMark higher={HIGHER_ORDER_OF[value]} size={10} />
              {strengths ? TEXTS.percent(strengths[value]) : "–"}
            </span>
          </button>
        ))}
      </div>
      <ul className="chart-legend" aria-hidden="true" data-legend>
        <li>
          <svg width={28} height={12} aria-hidden="true">
            <path d="M0 6H28" className={styles.read} />
            <circle cx={14} cy={6} r={3.5} className={styles.dot} />
          </svg>
          {texts.strength}
        </li>
        <li>
          <svg width={28} height={12} aria-hidden="true">
            <path d="M0 6H28" className={styles.dialed} />
          </svg>
          {texts.dialed}
        </li>
      </ul>
    </div>
  );
}

/** All of the radar but its names, round the point 0 0. */
export function ReadingShapes({ strengths, dialed, chosen }: Omit<Props, "onChoose">) {
  return (
    <>
      {RINGS.map((share) => (
        <circle key={share} r={share * RADIUS} className={styles.ring} />
      ))}
      {chosen && (
        <path d={`M0 0L${spot(chosen, 1)}`} className={styles.spoke} stroke={valueColour(chosen)} />
      )}
      <path d={outline(dialed)} className={styles.dialed} />
      {strengths && <path d={outline(strengths)} className={styles.read} />}
      {strengths &&
        VALUES.map((value) => {
          const [x, y] = spot(value, strengths[value]);
          return <circle key={value} cx={x} cy={y} r={3.5} className={styles.dot} />;
        })}
    </>
  );
}

/** Where the value's axis leads, as x to the right and y downwards, both in [-1, 1]. */
function direction(value: Value): { x: number; y: number } {
  const { angle } = circlePosition(value, "adjacent");
  const radians = (angle * Math.PI) / 180;
  return { x: Math.sin(radians), y: -Math.cos(radians) };
}

/** The point on a value's axis at a share of the radius. */
function spot(value: Value, share: number): [number, number] {
  const { x, y } = direction(value);
  return [x * share * RADIUS, y * share * RADIUS];
}

function outline(shares: ByValue): string {
  return `M${VALUES.map((value) => spot(value, shares[value]).join(" ")).join("L")}Z`;
}

/** A value's button lies outside the circle, with the side that faces the circle's middle at its axis' end. */
function placeOf(value: Value) {
  const { x, y } = direction(value);
  const reach = RADIUS + 10;
  return {
    left: `${50 + (100 * x * reach) / WIDTH}%`,
    top: `${50 + (100 * y * reach) / HEIGHT}%`,
    transform: `translate(${50 * (x - 1)}%, ${50 * (y - 1)}%)`,
  };
}

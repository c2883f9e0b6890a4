import { circlePosition, valuesByHigherOrder } from "../../values/circle.ts";
import { HIGHER_ORDER_OF, VALUES } from "../../values/values.ts";
import { higherOrderColour, SHAPES, valueColour } from "../parts/value-mark.tsx";
import { TEXTS } from "../texts.ts";
import styles from "./values-section.module.css";

const RADIUS = 118;
const BAND = 22;
/** Half of a value's sector, degrees. */
const HALF = 180 / VALUES.length;

/** The ten values in circle order in the band of their higher-order value; the list beside it says the same in words. */
export function ValueCircle() {
  return (
    <svg
      className={styles.circle}
      viewBox="-230 -165 460 330"
      role="img"
      aria-label={TEXTS.learn.values.chart}
    >
      {valuesByHigherOrder().map(({ higher, values }) => {
        const angles = values.map((value) => circlePosition(value, "adjacent").angle);
        const from = (angles[0] ?? 0) - HALF;
        const to = (angles.at(-1) ?? 0) + HALF;
        return (
          <path
            key={higher}
            d={band(from + 1, to - 1)}
            fill={higherOrderColour(higher)}
            opacity={0.22}
          />
        );
      })}
      {VALUES.map((value) => {
        const { angle } = circlePosition(value, "adjacent");
        const [x, y] = point(angle, RADIUS);
        const [labelX, labelY] = point(angle, RADIUS + BAND);
        return (
          <g key={value}>
            <path
              d={SHAPES[HIGHER_ORDER_OF[value]]}
              transform={`translate(${x} ${y})`}
              fill={valueColour(value)}
            />
            <text
              x={labelX}
              y={labelY}
              dy={labelY < -RADIUS ? "0" : labelY > RADIUS ? "0.7em" : "0.35em"}
              textAnchor={Math.abs(labelX) < 20 ? "middle" : labelX > 0 ? "start" : "end"}
            >
              {TEXTS.value[value].name}
            </text>
          </g>
        );
      })}
      {valuesByHigherOrder().map(({ higher, values }) => {
        const angles = values.map((value) => circlePosition(value, "adjacent").angle);
        const [x, y] = point(((angles[0] ?? 0) + (angles.at(-1) ?? 0)) / 2, 62);
        return (
          <text
            key={higher}
            className={styles.higher}
            style={{ "--colour": higherOrderColour(higher) }}
          >
            {linesOf(TEXTS.higherOrder[higher].name).map((line, i) => (
              <tspan key={line} x={x} y={y + i * 14}>
                {line}
              </tspan>
            ))}
          </text>
        );
      })}
    </svg>
  );
}

/** A name in two lines where it has a space or a hyphen: the circle has no room for the whole. */
function linesOf(name: string): string[] {
  return name.split(/(?<=^\S*?(?:-| ))/);
}

/** @param angle degrees clockwise from the top. */
function point(angle: number, radius: number): [x: number, y: number] {
  const radians = (angle * Math.PI) / 180;
  return [radius * Math.sin(radians), -radius * Math.cos(radians)];
}

/** A piece of the ring from one angle to another, less than half the circle. */
function band(from: number, to: number): string {
  const [outer, inner] = [RADIUS + BAND / 2, RADIUS - BAND / 2];
  const [a, b] = [point(from, outer), point(to, outer)];
  const [c, d] = [point(to, inner), point(from, inner)];
  return `M${a} A${outer} ${outer} 0 0 1 ${b} L${c} A${inner} ${inner} 0 0 0 ${d} Z`;
}

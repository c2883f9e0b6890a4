import { circlePosition } from "../../values/circle.ts";
import { PROFILE_MAX, PROFILE_MIN } from "../../values/profile.ts";
import { type ByValue, VALUES, type Value } from "../../values/values.ts";

/** "raw": scores on 1..6. "centred": deviations from the own mean. */
export type RadarScale = "raw" | "centred";

/** Ends of each scale. Beyond three points from the own mean lie only profiles with one lone extreme; they end at the rim. */
export const RADAR_ENDS: Readonly<Record<RadarScale, readonly [min: number, max: number]>> = {
  raw: [PROFILE_MIN, PROFILE_MAX],
  centred: [-3, 3],
};

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A point from the centre in a value's direction, y pointing down. @param radius in the drawing's unit. */
export function axisPoint(value: Value, radius: number): Point {
  const angle = (circlePosition(value, "adjacent").angle * Math.PI) / 180;
  return { x: radius * Math.sin(angle), y: -radius * Math.cos(angle) };
}

/** Where a score lies between the centre (0) and the rim (1); scores beyond the scale's ends lie on them. */
export function radarShare(score: number, scale: RadarScale): number {
  const [min, max] = RADAR_ENDS[scale];
  return Math.min(1, Math.max(0, (score - min) / (max - min)));
}

/** The ten scores as points round the centre. @param radius of the rim. */
export function radarPoints(
  scores: Readonly<ByValue>,
  scale: RadarScale,
  radius: number,
): { value: Value; point: Point }[] {
  return VALUES.map((value) => ({
    value,
    point: axisPoint(value, radius * radarShare(scores[value], scale)),
  }));
}

/** The closed line through the ten scores, as an SVG path in tenths of the drawing's unit. */
export function radarPath(scores: Readonly<ByValue>, scale: RadarScale, radius: number): string {
  const corners = radarPoints(scores, scale, radius).map(
    ({ point }) => `${point.x.toFixed(1)} ${point.y.toFixed(1)}`,
  );
  return `M${corners.join("L")}Z`;
}

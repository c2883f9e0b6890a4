import { circlePosition } from "../../../values/circle.ts";
import { PROFILE_MAX, PROFILE_MIN, type Profile } from "../../../values/profile.ts";
import { VALUES, type Value } from "../../../values/values.ts";

/** The drawing's own units: a square from -EXTENT to EXTENT, the circle's centre at 0, y downwards. */
export const EXTENT = 220;
/** Radius of importance 1: a hub, so that ten points at 1 still lie side by side. */
export const HUB = 42;
/** Radius of importance 6. */
export const RIM = 158;
/** Rings round the dial: from DISC on the values' names, from NAMES on the higher-order values', up to EXTENT. */
export const DISC = 172;
export const NAMES = 197;

/** Half of a value's sector, degrees. */
const HALF_SECTOR = 180 / VALUES.length;
/** How near the pointer must be to take hold of a point, and how far inside the hub a press still counts. */
const GRAB = 26;
const HUB_SLACK = 16;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Degrees clockwise from the top of the value's axis. */
export function valueAngle(value: Value): number {
  return circlePosition(value, "adjacent").angle;
}

/** A point by its angle (degrees clockwise from the top) and radius. */
export function polar(angle: number, radius: number): Point {
  const radians = (angle * Math.PI) / 180;
  return { x: radius * Math.sin(radians), y: -radius * Math.cos(radians) };
}

/** Radius at which an importance in [1, 6] lies. */
export function radiusOf(importance: number): number {
  return HUB + ((importance - PROFILE_MIN) / (PROFILE_MAX - PROFILE_MIN)) * (RIM - HUB);
}

/** Where the value's point lies. */
export function handlePoint(value: Value, importance: number): Point {
  return polar(valueAngle(value), radiusOf(importance));
}

/** Importance that `point` means on the value's axis; not limited to the scale. */
export function importanceAt(value: Value, point: Point): number {
  const axis = polar(valueAngle(value), 1);
  const radius = point.x * axis.x + point.y * axis.y;
  return PROFILE_MIN + ((radius - HUB) / (RIM - HUB)) * (PROFILE_MAX - PROFILE_MIN);
}

/** The value whose point is nearest and near enough to be taken hold of. */
export function handleAt(point: Point, profile: Profile): Value | null {
  let nearest: Value | null = null;
  let distance = GRAB;
  for (const value of VALUES) {
    const handle = handlePoint(value, profile[value]);
    const away = Math.hypot(point.x - handle.x, point.y - handle.y);
    if (away < distance) [nearest, distance] = [value, away];
  }
  return nearest;
}

/** The value in whose sector `point` lies, names included; null inside the hub and outside the circle. */
export function sectorAt(point: Point): Value | null {
  const radius = Math.hypot(point.x, point.y);
  if (radius < HUB - HUB_SLACK || radius > EXTENT) return null;
  const angle = (Math.atan2(point.x, -point.y) * 180) / Math.PI + 360 + HALF_SECTOR;
  return VALUES[Math.floor((angle % 360) / (2 * HALF_SECTOR))] ?? null;
}

/** Whether `point` lies where a press sets an importance, and not on a name. */
export function isOnScale(point: Point): boolean {
  return Math.hypot(point.x, point.y) <= DISC;
}

/** The ten points joined, as an SVG path. */
export function profilePath(profile: Profile): string {
  const points = VALUES.map((value) => {
    const { x, y } = handlePoint(value, profile[value]);
    return `${x.toFixed(2)} ${y.toFixed(2)}`;
  });
  return `M${points.join("L")}Z`;
}

/** A piece of a ring between two radii and two angles, as an SVG path. @param to at most 180 degrees after `from`. */
export function ringPath(from: number, to: number, inner: number, outer: number): string {
  return `${arcPath(from, to, outer)}L${pair(polar(to, inner))}A${inner} ${inner} 0 0 0 ${pair(polar(from, inner))}Z`;
}

/** An arc, clockwise when `to` lies after `from`, as an SVG path. */
export function arcPath(from: number, to: number, radius: number): string {
  const sweep = to > from ? 1 : 0;
  return `M${pair(polar(from, radius))}A${radius} ${radius} 0 0 ${sweep} ${pair(polar(to, radius))}`;
}

/**
 * The line on which a name stands in the middle of a ring, upright: clockwise in the upper half, the other way round in
 * the lower half. @param rise half the height of a capital letter.
 */
export function namePath(from: number, to: number, radius: number, rise: number): string {
  const middle = (from + to) / 2;
  const upper = middle <= 90 || middle >= 270;
  return upper ? arcPath(from, to, radius - rise) : arcPath(to, from, radius + rise);
}

/** First and last angle of a run of neighbouring values. */
export function span(values: readonly Value[]): { from: number; to: number } {
  const angles = values.map(valueAngle);
  return { from: Math.min(...angles) - HALF_SECTOR, to: Math.max(...angles) + HALF_SECTOR };
}

function pair({ x, y }: Point): string {
  return `${x.toFixed(2)} ${y.toFixed(2)}`;
}

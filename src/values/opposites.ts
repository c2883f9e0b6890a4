import { circleDistance } from "./circle.ts";
import { PROFILE_MAX, PROFILE_MIN, type Profile, profileVector } from "./profile.ts";
import type { ByValue, HigherOrderValue, Value } from "./values.ts";
import { HIGHER_ORDER_OF, VALUES } from "./values.ts";

/** The other end of each higher-order value's axis. Source: Schwartz (1992), fig. 1. */
export const OPPOSITE_HIGHER_ORDER: Readonly<Record<HigherOrderValue, HigherOrderValue>> = {
  openness_to_change: "conservation",
  self_enhancement: "self_transcendence",
  conservation: "openness_to_change",
  self_transcendence: "self_enhancement",
};

/** Degrees on the circle of ten sectors from which on two values count as opposites: straight across, give or take a sector. */
const OPPOSITE_FROM = 144;

/** The values that pull against `value`: across the circle and in the opposite higher-order value; in circle order, never empty. */
export function oppositeValues(value: Value): Value[] {
  const across = OPPOSITE_HIGHER_ORDER[HIGHER_ORDER_OF[value]];
  return VALUES.filter(
    (candidate) =>
      HIGHER_ORDER_OF[candidate] === across &&
      circleDistance(value, candidate, "adjacent") >= OPPOSITE_FROM,
  );
}

/** The profile mirrored at the middle of the scale: 7 - t for each value, rounded to hundredths. */
export function oppositeProfile(profile: Profile): Profile {
  const mirrored = profileVector(profile).map((importance) =>
    hundredths(PROFILE_MIN + PROFILE_MAX - importance),
  );
  return Object.fromEntries(VALUES.map((value, i) => [value, mirrored[i]])) as ByValue;
}

function hundredths(x: number): number {
  return Math.round(x * 100) / 100;
}

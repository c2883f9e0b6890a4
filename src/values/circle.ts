import type { HigherOrderValue, Value } from "./values.ts";
import { HIGHER_ORDER_OF, HIGHER_ORDER_VALUES, VALUES } from "./values.ts";

/**
 * Where tradition stands. `outside`: Schwartz's own drawing, tradition shares conformity's sector and lies further out
 * (nine sectors). `adjacent`: tradition has a sector of its own next to conformity (ten sectors).
 */
export type CircleLayout = "outside" | "adjacent";

export interface CirclePosition {
  /** Degrees clockwise from the top, middle of the value's sector, in [0, 360). */
  readonly angle: number;
  /** 0 = the circle itself, 1 = the outer ring that only tradition takes in the `outside` layout. */
  readonly ring: 0 | 1;
}

/** Middle of the value's sector on Schwartz's circle. Source: Schwartz (1992), fig. 1. */
export function circlePosition(value: Value, layout: CircleLayout): CirclePosition {
  if (layout === "adjacent") {
    return { angle: (VALUES.indexOf(value) * 360) / VALUES.length, ring: 0 };
  }
  const sectors = VALUES.filter((candidate) => candidate !== "tradition");
  const sector = value === "tradition" ? "conformity" : value;
  return {
    angle: (sectors.indexOf(sector) * 360) / sectors.length,
    ring: value === "tradition" ? 1 : 0,
  };
}

/** Angle between two values on the circle, in [0, 180] degrees; 180 = opposite motivations. */
export function circleDistance(a: Value, b: Value, layout: CircleLayout): number {
  const difference = Math.abs(circlePosition(a, layout).angle - circlePosition(b, layout).angle);
  return Math.min(difference, 360 - difference);
}

/** The values in circle order, grouped by higher-order value. */
export function valuesByHigherOrder(): { higher: HigherOrderValue; values: Value[] }[] {
  return HIGHER_ORDER_VALUES.map((higher) => ({
    higher,
    values: VALUES.filter((value) => HIGHER_ORDER_OF[value] === higher),
  }));
}

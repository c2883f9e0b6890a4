import type { HigherOrderValue, Value } from "../../values/values.ts";
import { HIGHER_ORDER_OF } from "../../values/values.ts";

/** One shape per higher-order value, the cue beside colour. Paths in a box from -6 to 6. */
export const SHAPES: Readonly<Record<HigherOrderValue, string>> = {
  openness_to_change: "M0-5.6 5.6 4.6H-5.6Z",
  self_enhancement: "M0-6 6 0 0 6-6 0Z",
  conservation: "M-4.8-4.8H4.8V4.8H-4.8Z",
  self_transcendence: "M0-5.4A5.4 5.4 0 1 1 0 5.4 5.4 5.4 0 1 1 0-5.4Z",
};

/** The CSS colour of a higher-order value in the current theme. */
export function higherOrderColour(higher: HigherOrderValue): string {
  return `var(--${higher.replaceAll("_", "-")})`;
}

export function valueColour(value: Value): string {
  return higherOrderColour(HIGHER_ORDER_OF[value]);
}

/** The small coloured shape in front of a value's name; decoration only. */
export function ValueMark({ higher, size = 12 }: { higher: HigherOrderValue; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="-6.5 -6.5 13 13" aria-hidden="true">
      <path d={SHAPES[higher]} fill={higherOrderColour(higher)} />
    </svg>
  );
}

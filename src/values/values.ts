/**
 * Schwartz's ten basic human values: their names, their order on the circle and the four higher-order values they form.
 * Source: Schwartz (1992), "Universals in the content and structure of values".
 */

/** The ten values in the order used everywhere: files, gates, arrays. It is also their order round the circle, up to
 * the customary choice of tradition outside conformity. */
export const VALUES = [
  "self_direction",
  "stimulation",
  "hedonism",
  "achievement",
  "power",
  "security",
  "conformity",
  "tradition",
  "benevolence",
  "universalism",
] as const;

export type Value = (typeof VALUES)[number];

/** Number of basic values. */
export const VALUE_COUNT = VALUES.length;

export const HIGHER_ORDER_VALUES = [
  "openness_to_change",
  "self_enhancement",
  "conservation",
  "self_transcendence",
] as const;

export type HigherOrderValue = (typeof HIGHER_ORDER_VALUES)[number];

/** Hedonism lies between openness and self-enhancement; it is drawn with openness here (Schwartz 2012, fig. 1). */
export const HIGHER_ORDER_OF: Readonly<Record<Value, HigherOrderValue>> = {
  self_direction: "openness_to_change",
  stimulation: "openness_to_change",
  hedonism: "openness_to_change",
  achievement: "self_enhancement",
  power: "self_enhancement",
  security: "conservation",
  conformity: "conservation",
  tradition: "conservation",
  benevolence: "self_transcendence",
  universalism: "self_transcendence",
};

/** A number for each of the ten values. */
export type ByValue<T = number> = Record<Value, T>;
